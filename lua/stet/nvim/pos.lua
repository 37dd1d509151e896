--- pos: between bytes of a text and rows and columns of a buffer. The only place in the Neovim code that converts.
--
-- The text of a buffer is its lines joined by "\n", whatever 'fileformat' says: a buffer holds no line ends and no byte order mark.
-- Bytes count from 1 as in all of stet's Lua; rows and columns count from 0, columns in bytes, as Neovim's API wants them.
-- A map is made once for a text and serves any number of questions, each at the cost of a binary search.

local M = {}

local Map = {}
Map.__index = Map

--- `lines`: as nvim_buf_get_lines answers them. Answers the map, and the text.
function M.new(lines)
  local starts, at = {}, 1
  for i, line in ipairs(lines) do
    starts[i] = at
    at = at + #line + 1
  end
  return setmetatable({ starts = starts, size = at - 2, lines = lines }, Map), table.concat(lines, "\n")
end

--- Row and column of byte `at`; size + 1 is the end of the last line.
function Map:position(at)
  local low, high = 1, #self.starts
  while low < high do
    local middle = math.floor((low + high + 1) / 2)
    if self.starts[middle] <= at then
      low = middle
    else
      high = middle - 1
    end
  end
  return low - 1, at - self.starts[low]
end

--- The byte at row and column; a column beyond the line's end is its end.
function Map:byte(row, col)
  local row1 = math.min(math.max(row, 0), #self.starts - 1) + 1
  return self.starts[row1] + math.min(math.max(col, 0), #self.lines[row1])
end

--- Start (row, column) and end (row, column, exclusive) of the bytes first..last.
function Map:span(first, last)
  local row, col = self:position(first)
  local end_row, end_col = self:position(last + 1)
  return row, col, end_row, end_col
end

--- Puts the cursor of a window there, and opens the folds that hide it.
function M.go_to(win, row, col)
  vim.api.nvim_win_set_cursor(win, { row + 1, col })
  vim.api.nvim_win_call(win, function()
    vim.cmd("normal! zv")
  end)
end

return M
