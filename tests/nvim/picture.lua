--- A picture of Neovim's own screen, for the README: what stands in every cell, in the colours of its syntax group.
--
--   STET_PICTURE="Stet read" STET_TITLE=":Stet read in Neovim" nvim --clean -n --headless tests/articles/pages/ferry.html \
--     -c "luafile tests/nvim/init.lua" -c "luafile tests/nvim/picture.lua" >.github/neovim-read.svg      (0.11 or later)

local WIDTH, HEIGHT, COLUMNS = 8.2, 19, 112
local lines = tonumber(os.getenv("STET_LINES") or "") or 28

require("stet").setup()
vim.o.columns, vim.o.lines = COLUMNS, lines
vim.o.number, vim.o.linebreak, vim.o.showmode, vim.o.ruler = true, true, false, false
for command in (os.getenv("STET_PICTURE") or ""):gmatch("[^|]+") do
  vim.cmd(command)
end
vim.cmd("redraw!")

local groups = {} -- by row and column of the screen, from 1

for _, win in ipairs(vim.api.nvim_list_wins()) do
  local info = vim.fn.getwininfo(win)[1]
  for row = info.winrow, info.winrow + info.height - 1 do
    groups[row] = {}
    for col = 1, info.textoff do
      groups[row][col] = "LineNr"
    end
  end
  groups[info.winrow + info.height] = win == vim.api.nvim_get_current_win() and "StatusLine" or "StatusLineNC"
  vim.api.nvim_win_call(win, function()
    for line = info.topline, info.botline do
      for col = 1, vim.fn.col({ line, "$" }) - 1 do
        local at, group = vim.fn.screenpos(win, line, col), vim.fn.synIDtrans(vim.fn.synID(line, col, 1))
        if at.row > 0 and groups[at.row] then
          groups[at.row][at.col] = vim.fn.synIDattr(group, "name")
        end
      end
    end
  end)
end

--- A cell's character and its colours.
local function cell(row, col)
  local of_row = groups[row + 1]
  local name = type(of_row) == "table" and of_row[col + 1] or of_row
  local has = type(name) == "string" and name ~= "" and vim.api.nvim_get_hl(0, { name = name, link = false }) or {}
  local function colour(n, default)
    return n and ("#%06x"):format(n) or default
  end
  local front, back = colour(has.fg, "#e0e2ea"), colour(has.bg, nil)
  if has.reverse then
    front, back = back or "#14161b", front
  end
  front = front .. (has.bold and '" font-weight="bold' or "") .. (has.italic and '" font-style="italic' or "")
  return vim.fn.screenstring(row + 1, col + 1), front, back
end

local function escaped(text)
  return (text:gsub("[&<>]", { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;" }))
end

local out = {}

--- Draws the run of cells from..to - 1 of a row.
local function draw(row, from, to, text, front, back)
  local x, width = 12 + from * WIDTH, (to - from) * WIDTH
  if back then
    out[#out + 1] = ('<rect x="%.1f" y="%d" width="%.1f" height="%d" fill="%s"/>'):format(x, 10 + row * HEIGHT, width, HEIGHT, back)
  end
  text = text:gsub("%s+$", "")
  if text ~= "" then
    width = vim.fn.strdisplaywidth(text) * WIDTH
    out[#out + 1] = ('<text x="%.1f" y="%d" fill="%s" xml:space="preserve" textLength="%.1f">%s</text>'):format(
      x, 25 + row * HEIGHT, front, width, escaped(text))
  end
end

out[1] = ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="ui-monospace,Menlo,Consolas,DejaVu Sans Mono,'
  .. 'monospace" font-size="13.6">\n<title>%s</title><rect width="100%%" height="100%%" rx="8" fill="#14161b"/>'):format(
  24 + COLUMNS * WIDTH, 20 + lines * HEIGHT, escaped(os.getenv("STET_TITLE") or "Neovim"))
for row = 0, lines - 1 do
  local from, run, front, back = 0, "", nil, nil
  for col = 0, COLUMNS do
    local text, f, b
    if col < COLUMNS then
      text, f, b = cell(row, col)
    end
    if f ~= front or b ~= back then
      draw(row, from, col, run, front or "", back)
      from, run, front, back = col, "", f, b
    end
    run = run .. (text or "")
  end
end
out[#out + 1] = "</svg>\n"
io.stdout:write(table.concat(out, "\n"))
vim.cmd("qa!")
