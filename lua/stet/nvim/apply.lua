--- apply: edits into a buffer so that nothing else notices.
--
-- Every edit is one nvim_buf_set_text of the bytes that really differ, from the last to the first so that earlier positions stay
-- right; extmarks of other plugins move along as they do when a person types. All of it is one undo step because no key is typed in
-- between. What Neovim does not carry along by itself is carried here: the views of all windows on the buffer (cursor, first line
-- shown), the marks a to z and A to Z, which old versions delete on every line that they touch, and manual folds (folds.lua).
--
-- Rejected: rewriting the buffer's lines. It is one call, and it loses every extmark and manual fold.

local folds = require("stet.nvim.folds")
local pos = require("stet.nvim.pos")

local M = {}

--- Rewriting a line costs its length. A line whose edits together would cost more bytes than this gets one edit instead of
--- many: 5 MB in one line with a thousand mends are 5 GB otherwise.
local LINE_BUDGET = 16 * 1024 * 1024

--- True where byte `at` begins a character, or lies beyond the text.
local function is_border(text, at)
  local byte = text:byte(at)
  return not byte or byte < 0x80 or byte > 0xBF
end

--- The edit without what its two sides have in common at both ends, cut at borders of characters.
local function trim(e, text)
  local first, last, replacement = e.first, e.last, e.replacement
  local most = math.min(last - first + 1, #replacement)
  local head = 0
  while head < most and text:byte(first + head) == replacement:byte(head + 1) do
    head = head + 1
  end
  while head > 0 and not (is_border(text, first + head) and is_border(replacement, head + 1)) do
    head = head - 1
  end
  local tail = 0
  while tail < most - head and text:byte(last - tail) == replacement:byte(#replacement - tail) do
    tail = tail + 1
  end
  while tail > 0 and not (is_border(text, last - tail + 1) and is_border(replacement, #replacement - tail + 1)) do
    tail = tail - 1
  end
  return { first = first + head, last = last - tail, replacement = replacement:sub(head + 1, #replacement - tail) }
end

local function join(list, text)
  local parts = {}
  for i, e in ipairs(list) do
    parts[#parts + 1] = e.replacement
    if list[i + 1] then
      parts[#parts + 1] = text:sub(e.last + 1, list[i + 1].first - 1)
    end
  end
  return { first = list[1].first, last = list[#list].last, replacement = table.concat(parts) }
end

--- The edits as they will be made: trimmed, and joined where a line is too long for many.
function M.plan(edits, text, map)
  local out, row_of_run, run = {}, nil, {}
  local function flush()
    if #run > 0 and #run * #(map.lines[row_of_run + 1]) > LINE_BUDGET then
      out[#out + 1] = join(run, text)
    else
      for _, e in ipairs(run) do
        out[#out + 1] = e
      end
    end
    run = {}
  end
  for _, e in ipairs(edits) do
    local small = trim(e, text)
    if small.first <= small.last or small.replacement ~= "" then
      local row = map:position(small.first)
      if row ~= row_of_run then
        flush()
        row_of_run = row
      end
      run[#run + 1] = small
    end
  end
  flush()
  return out
end

local function windows_of(buf)
  local out = {}
  for _, win in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_buf(win) == buf then
      out[#out + 1] = win
    end
  end
  return out
end

local MARKS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

--- Bytes of cursors, top lines and marks, for `restore`.
local function save(buf, map)
  local views, marks = {}, {}
  for _, win in ipairs(windows_of(buf)) do
    local view = vim.api.nvim_win_call(win, vim.fn.winsaveview)
    views[#views + 1] = {
      win = win, view = view, folds = folds.save(win),
      cursor = map:byte(view.lnum - 1, view.col), top = map:byte(view.topline - 1, 0),
    }
  end
  for name in MARKS:gmatch(".") do
    local mark = vim.api.nvim_buf_get_mark(buf, name)
    if mark[1] > 0 then
      marks[name] = map:byte(mark[1] - 1, mark[2])
    end
  end
  return views, marks
end

local function restore(buf, map, views, marks, target, old_map)
  --- What the lines first..last (from 1) have become; nil where nothing is left of them.
  local function span(first, last)
    local start = target(old_map:byte(first - 1, 0))
    local stop = target(old_map:byte(last - 1, math.huge))
    if stop > start or first == last then
      return map:position(start) + 1, map:position(math.max(start, stop)) + 1
    end
  end
  for _, v in ipairs(views) do
    if vim.api.nvim_win_is_valid(v.win) then
      if v.folds then
        folds.restore(v.win, v.folds, span)
      end
      local row, col = map:position(math.max(target(v.cursor), 1))
      local top = map:position(math.max(target(v.top), 1))
      v.view.lnum, v.view.col, v.view.topline = row + 1, col, math.min(top, row) + 1
      v.view.curswant = nil
      vim.api.nvim_win_call(v.win, function()
        vim.fn.winrestview(v.view)
      end)
    end
  end
  for name, at in pairs(marks) do
    local row, col = map:position(math.max(target(at), 1))
    vim.api.nvim_buf_set_mark(buf, name, row + 1, col, {})
  end
end

--- Makes the edits (first, last, replacement: bytes of the buffer's text; in order, disjoint) in one undo step. `target`
--- answers the byte of the new text at which byte `at` of the old one is. Answers how many calls it took.
function M.apply(buf, edits, text, map, target)
  local plan = M.plan(edits, text, map)
  if #plan == 0 then
    return 0
  end
  local views, marks = save(buf, map)
  for i = #plan, 1, -1 do
    local e = plan[i]
    local row, col, end_row, end_col = map:span(e.first, e.last)
    vim.api.nvim_buf_set_text(buf, row, col, end_row, end_col, vim.split(e.replacement, "\n", { plain = true }))
  end
  local new_map = pos.new(vim.api.nvim_buf_get_lines(buf, 0, -1, true))
  restore(buf, new_map, views, marks, function(at)
    return math.min(target(at), new_map.size + 1)
  end, map)
  return #plan
end

return M
