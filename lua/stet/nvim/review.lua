--- review: every edit is shown where it would happen, and a person says which are made.
--
-- While a review is open the buffer cannot be changed, so that its keys can be single letters, as in `git add -p`, and every place
-- stays what it is. What was accepted is made when it ends, in one undo step; the rest stands: stet.

local buffer = require("stet.nvim.buffer")

local M = {}

local reviews = {} -- by buffer

local GROUPS = {
  StetDropped = "Comment", StetRole = "DiagnosticHint", StetOld = "DiffDelete", StetNew = "DiffAdd",
  StetAccepted = "DiagnosticInfo", StetStands = "DiagnosticWarn",
}
local HAS_INLINE = vim.fn.has("nvim-0.10") == 1
local LONGEST = 60

--- More edits are not shown at once: old versions take a minute for a hundred thousand in one line.
M.most = 10000

function M.namespace()
  return vim.api.nvim_create_namespace("stet-review")
end

--- What is drawn for a text that would stand there.
local function visible(text)
  text = text:gsub("\n", "⏎"):gsub("%c", "·")
  if vim.fn.strchars(text) > LONGEST then
    text = vim.fn.strcharpart(text, 0, LONGEST) .. "…"
  end
  return text == "" and "∅" or text
end

--- First and last byte of what an edit is shown on: of a block that goes the block, without the empty lines that go with it.
local function place(review, i)
  local e = review.edits[i]
  local block = e.drop and review.read.doc.blocks[e.block] or e
  return block.first, block.last
end

local SAYS = { [true] = { "  ✓ accepted", "StetAccepted" }, [false] = { "  stet", "StetStands" } }

local function draw(review, i)
  local e = review.edits[i]
  local row, col, end_row, end_col = review.read.map:span(place(review, i))
  local state = SAYS[review.decided[i]]
  local mark = { id = i, end_row = end_row, end_col = end_col, priority = 160 }
  local text = state and { state } or {}
  if e.drop then
    if review.decided[i] ~= false then
      mark.hl_group = "StetDropped"
    end
    table.insert(text, 1, { string.format("  %s %.2f", e.reason, e.score), "StetRole" })
  else
    if review.decided[i] ~= false then
      mark.hl_group = "StetOld"
      if HAS_INLINE then
        vim.api.nvim_buf_set_extmark(review.buf, M.namespace(), end_row, end_col, {
          id = #review.edits + i, virt_text = { { visible(e.replacement), "StetNew" } }, virt_text_pos = "inline", priority = 160,
        })
      else
        table.insert(text, 1, { " → " .. visible(e.replacement), "StetNew" })
      end
    else
      vim.api.nvim_buf_del_extmark(review.buf, M.namespace(), #review.edits + i)
    end
    table.insert(text, 1, { "  " .. e.reason, "StetRole" })
  end
  mark.virt_text = text
  vim.api.nvim_buf_set_extmark(review.buf, M.namespace(), row, col, mark)
end

local function open_count(review)
  local n = 0
  for i = 1, #review.edits do
    n = n + (review.decided[i] == nil and 1 or 0)
  end
  return n
end

local function note(review)
  buffer.note(review.buf, "review", open_count(review) .. "/" .. #review.edits)
end

local close

local OVER = "changed by other means; the review is over, nothing was done" -- 80 columns show it

--- The review of a buffer; or nil and why there is none. One whose text was changed by other means, or read anew from its file,
--- is over: its places are no longer those of its edits.
function M.of(buf)
  local review = reviews[buffer.number(buf)]
  if not review then
    return nil, "no review is open"
  elseif vim.api.nvim_buf_get_changedtick(review.buf) ~= review.tick then
    close(review)
    return nil, OVER
  end
  return review
end

--- Puts the cursor on edit i, in the current window or another on the buffer.
local function go_to(review, i)
  review.at = i
  local row, col = review.read.map:position((place(review, i)))
  local win = vim.api.nvim_get_current_buf() == review.buf and 0 or vim.fn.bufwinid(review.buf)
  if win ~= -1 then
    require("stet.nvim.pos").go_to(win, row, col)
  end
end

--- The edit under the cursor: the one that was gone to, where the cursor still is on its line; else the first of the line or
--- behind.
local function current(review)
  local cursor = vim.api.nvim_win_get_cursor(0)
  if review.edits[review.at] and review.read.map:position((place(review, review.at))) + 1 == cursor[1] then
    return review.at
  end
  local at = review.read.map:byte(cursor[1] - 1, 0)
  for i in ipairs(review.edits) do
    local first, last = place(review, i)
    if last >= at or first >= at then
      return i
    end
  end
  return #review.edits
end

--- Goes `step` edits on (1 or -1), from the last to the first. Answers true; or nil and a message, as the next two.
function M.move(step)
  local review, message = M.of(0)
  if not review then
    return nil, message
  end
  go_to(review, (current(review) - 1 + step) % #review.edits + 1)
  return true
end

local function next_open(review, from)
  for k = 1, #review.edits do
    local i = (from - 1 + k) % #review.edits + 1
    if review.decided[i] == nil then
      return go_to(review, i)
    end
  end
end

local function decide(review, i, accepted)
  review.decided[i] = accepted
  draw(review, i)
end

--- Accepts (true), refuses (false) or leaves open (nil) the edit under the cursor, and goes to the next that is open.
function M.decide(accepted)
  local review, message = M.of(0)
  if not review then
    return nil, message
  end
  local i = current(review)
  decide(review, i, accepted)
  next_open(review, i)
  note(review)
  return true
end

--- The same for all open edits of the kind (role or mending rule) of the one under the cursor; with `all` for all open edits.
function M.decide_kind(accepted, all)
  local review, message = M.of(0)
  if not review then
    return nil, message
  end
  local i = current(review)
  local kind = review.edits[i]
  for k, e in ipairs(review.edits) do
    if review.decided[k] == nil and (all or (e.drop == kind.drop and e.reason == kind.reason)) then
      decide(review, k, accepted)
    end
  end
  next_open(review, i)
  note(review)
  return true
end

local KEYS = { -- what each key of a review is mapped to
  y = "accept", n = "refuse", a = "accept-kind", d = "refuse-kind", A = "accept-all", ["<Tab>"] = "next", ["<S-Tab>"] = "prev",
  ["<CR>"] = "finish", q = "finish", Q = "cancel",
}

function close(review)
  reviews[review.buf] = nil
  buffer.note(review.buf, "review", nil)
  vim.api.nvim_buf_clear_namespace(review.buf, M.namespace(), 0, -1)
  vim.api.nvim_buf_set_option(review.buf, "modifiable", true)
  for key in pairs(KEYS) do
    pcall(vim.api.nvim_buf_del_keymap, review.buf, "n", key)
  end
  for key, old in pairs(review.maps) do -- what was there before
    local rhs = (old.rhs or "") == "" and not old.callback and "<Nop>" or old.rhs or ""
    vim.api.nvim_buf_set_keymap(review.buf, "n", key, rhs, {
      noremap = old.noremap == 1, expr = old.expr == 1, silent = old.silent == 1, nowait = old.nowait == 1, callback = old.callback,
    })
  end
end

--- Ends the review; makes the accepted edits. Answers {dropped, mended, edits}, or nil and a message.
function M.finish(buf)
  local review, message = M.of(buf)
  if not review then
    return nil, message
  end
  close(review)
  local edits = {}
  for i, e in ipairs(review.edits) do
    if review.decided[i] then
      edits[#edits + 1] = e
    end
  end
  return buffer.make(review.buf, review.read, edits)
end

--- Ends the review; nothing is changed.
function M.cancel(buf)
  local review, message = M.of(buf)
  if not review then
    return nil, message
  end
  close(review)
  return true
end

local function save_maps(buf)
  local out = {}
  vim.api.nvim_buf_call(buf, function()
    for key in pairs(KEYS) do
      local map = vim.fn.maparg(key, "n", false, true)
      if map.buffer == 1 then
        out[key] = map
      end
    end
  end)
  return out
end

--- Ends a review, and says so, as soon as its text is changed by other means.
local function watch(review)
  local function over()
    vim.schedule(function()
      if reviews[review.buf] == review then
        close(review)
        vim.notify("stet: " .. OVER, vim.log.levels.WARN)
      end
    end)
    return true -- once is enough
  end
  vim.api.nvim_buf_attach(review.buf, false, { on_lines = over, on_reload = over, on_detach = over }) -- the last on :edit!
end

--- Opens a review of the edits of the buffer, or of those in the rows first_row..last_row. Answers it, or nil and a message.
function M.open(buf, first_row, last_row)
  buf = buffer.number(buf)
  local open = M.of(buf)
  if open then
    return open
  end
  local read, message = buffer.read_to_change(buf)
  if not read then
    return nil, message
  end
  local edits = buffer.inside(read, read.doc.edits, first_row, last_row)
  local review = { buf = buf, read = read, edits = edits, decided = {}, at = 1 }
  if #review.edits == 0 then
    return review
  elseif #review.edits > M.most then
    return nil, string.format("%d edits are too many for a review: give a range of lines, or :Stet clean", #review.edits)
  end
  for group, link in pairs(GROUPS) do
    vim.cmd("highlight default link " .. group .. " " .. link)
  end
  review.maps = save_maps(buf)
  reviews[buf] = review
  for i in ipairs(review.edits) do
    draw(review, i)
  end
  review.tick = vim.api.nvim_buf_get_changedtick(buf)
  vim.api.nvim_buf_set_option(buf, "modifiable", false)
  watch(review)
  vim.api.nvim_create_autocmd("BufWipeout", { buffer = buf, once = true, callback = function()
    reviews[buf] = nil
  end })
  for key, name in pairs(KEYS) do
    vim.api.nvim_buf_set_keymap(buf, "n", key, "<Plug>(stet-" .. name .. ")", { nowait = true })
  end
  go_to(review, 1)
  note(review)
  return review
end

return M
