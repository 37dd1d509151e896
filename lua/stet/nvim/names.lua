--- names: the people, bodies and places of a buffer in a list of their own, to jump to and to spell alike.
--
-- Every mention has an extmark in the article, so that the list stays right while the article is written on.

local buffer = require("stet.nvim.buffer")
local tag = require("stet.nvim.tag")

local M = {}

function M.namespace()
  return vim.api.nvim_create_namespace("stet-names")
end

--- The names of the buffer: {name, type, variants, marks = {{id, text}}, page: why they cannot be renamed, or nil}, the most
--- mentioned first. Nil and a message.
function M.find(buf, first_row, last_row)
  buf = buffer.number(buf)
  local read, message = tag.find(buf, first_row, last_row)
  if not read then
    return nil, message
  end
  vim.api.nvim_buf_clear_namespace(buf, M.namespace(), 0, -1)
  local out = {}
  for _, name in ipairs(read.doc.names) do
    local marks = {}
    for _, i in ipairs(name.mentions) do
      local e = read.doc.entities[i]
      local row, col, end_row, end_col = read.map:span(e.first, e.last)
      if not first_row or (row + read.row >= first_row and end_row + read.row <= last_row) then
        local id = vim.api.nvim_buf_set_extmark(buf, M.namespace(), row + read.row, col, {
          end_row = end_row + read.row, end_col = end_col,
        })
        marks[#marks + 1] = { id = id, text = e.text }
      end
    end
    if #marks > 0 then
      out[#out + 1] = {
        name = name.name, type = name.type, variants = name.variants, marks = marks, order = #out, page = buffer.page(read),
      }
    end
  end
  table.sort(out, function(a, b)
    return #a.marks ~= #b.marks and #a.marks > #b.marks or #a.marks == #b.marks and a.order < b.order
  end)
  buffer.note(buf, "names", #out)
  return out
end

--- Row, column, end row and end column of a mention now; nil where it was deleted.
local function place(buf, mark)
  local at = vim.api.nvim_buf_get_extmark_by_id(buf, M.namespace(), mark.id, { details = true })
  if at[1] and (at[3].end_row > at[1] or at[3].end_col > at[2]) then
    return at[1], at[2], at[3].end_row, at[3].end_col
  end
end

--- Writes `to` over the mentions of a name, or over those spelled `from`, in one undo step. Answers how many there were.
function M.rename(buf, name, to, from)
  buf = buffer.number(buf)
  local refused = buffer.locked(buf) or name.page
  if refused then
    return nil, refused
  end
  local map, text = require("stet.nvim.pos").new(vim.api.nvim_buf_get_lines(buf, 0, -1, true))
  local edits = {}
  for _, mark in ipairs(name.marks) do
    local row, col, end_row, end_col = place(buf, mark)
    if row and (not from or mark.text == from) then
      local first, last = map:byte(row, col), map:byte(end_row, end_col) - 1
      if text:sub(first, last) ~= to then
        edits[#edits + 1] = { first = first, last = last, replacement = to }
      end
    end
  end
  table.sort(edits, function(a, b)
    return a.first < b.first
  end)
  buffer.apply(buf, { text = text, map = map }, edits)
  return #edits
end

---------------------------------------------------------------------------------------------------------------------------
-- The list

local function lines_of(names)
  local out, width = {}, 4
  for _, name in ipairs(names) do
    width = math.min(math.max(width, vim.fn.strdisplaywidth(name.name)), 40)
  end
  for _, name in ipairs(names) do
    local others = vim.tbl_filter(function(v)
      return v ~= name.name
    end, name.variants)
    local pad = (" "):rep(width - vim.fn.strdisplaywidth(name.name))
    out[#out + 1] = (string.format("%4d %-8s %s%s  %s", #name.marks, name.type, name.name, pad, table.concat(others, ", "))
      :gsub("[%s\n]+$", ""):gsub("\n", " "))
  end
  return out
end

local function show(list)
  local names = list.names
  vim.api.nvim_buf_set_option(list.buf, "modifiable", true)
  vim.api.nvim_buf_set_lines(list.buf, 0, -1, true, lines_of(names))
  vim.api.nvim_buf_set_option(list.buf, "modifiable", false)
  for i, name in ipairs(names) do
    vim.api.nvim_buf_set_extmark(list.buf, tag.namespace(), i - 1, 5, { end_col = 5 + #name.type, hl_group = tag.group(name.type) })
  end
end

--- The name under the cursor of the list; nil, and the person is told, where there is no article any more.
local function name_of(list)
  if not vim.api.nvim_buf_is_loaded(list.article) then
    vim.notify("stet: the article was closed", vim.log.levels.WARN)
    return nil
  end
  return list.names[vim.api.nvim_win_get_cursor(0)[1]]
end

--- A window on the article, opened where there is none.
local function window_of(list)
  local win = vim.fn.bufwinid(list.article)
  if win == -1 then
    vim.cmd("aboveleft sbuffer " .. list.article)
    win = vim.api.nvim_get_current_win()
  end
  return win
end

--- Jumps to the next mention of the name under the cursor of the list.
function M.jump(list)
  local name = name_of(list)
  if not name then
    return
  end
  local win = window_of(list)
  for _ = 1, #name.marks do
    name.at = (name.at or 0) % #name.marks + 1
    local row, col = place(list.article, name.marks[name.at])
    if row then
      vim.api.nvim_set_current_win(win)
      vim.cmd("normal! m'")
      require("stet.nvim.pos").go_to(win, row, col)
      return
    end
  end
end

--- Asks for a spelling and writes it over the mentions of the name under the cursor of the list.
function M.ask(list)
  local name = name_of(list)
  local function write(from)
    vim.ui.input({ prompt = "Spell " .. (from or "every mention") .. " as: ", default = name.name }, function(to)
      if not to or to == "" then
        return
      end
      local n, message = M.rename(list.article, name, to, from)
      vim.notify("stet: " .. (n and n .. (n == 1 and " mention" or " mentions") .. " changed" or message))
      list.names = M.find(list.article, list.first_row, list.last_row) or list.names
      show(list)
    end)
  end
  if not name then
    return
  elseif #name.variants < 2 then
    return write(nil)
  end
  local all = "every spelling"
  vim.ui.select(vim.list_extend({ all }, name.variants), { prompt = "Change which spelling?" }, function(choice)
    if choice then
      write(choice ~= all and choice or nil)
    end
  end)
end

--- The mentions of `names` as items of a quickfix or location list.
function M.items(buf, names)
  local out = {}
  for _, name in ipairs(names) do
    for _, mark in ipairs(name.marks) do
      local row, col, end_row, end_col = place(buf, mark)
      if row then
        out[#out + 1] = {
          bufnr = buf, lnum = row + 1, col = col + 1, end_lnum = end_row + 1, end_col = end_col + 1,
          text = name.type .. " " .. name.name .. (mark.text ~= name.name and " (" .. mark.text .. ")" or ""),
        }
      end
    end
  end
  return out
end

local lists = {} -- by article

local function close(list)
  lists[list.article] = nil
  if vim.api.nvim_buf_is_valid(list.article) then
    vim.api.nvim_buf_clear_namespace(list.article, M.namespace(), 0, -1)
  end
end

--- Puts the mentions of the name under the cursor into the location list.
function M.locations(list)
  local name = name_of(list)
  if name then
    local win = window_of(list)
    vim.fn.setloclist(win, {}, " ", { title = "stet: " .. name.name, items = M.items(list.article, { name }) })
    vim.api.nvim_set_current_win(win)
    vim.cmd("lopen")
  end
end

--- The buffer whose names are wanted: an article, also where its list is the current buffer.
local function article_of(buf)
  for article, list in pairs(lists) do
    if list.buf == buf then
      return article
    end
  end
  return buf
end

--- Opens the list below the article, or goes to the one that is open and makes it anew. Answers the names, or nil and a message.
function M.open(buf, first_row, last_row)
  buf = article_of(buffer.number(buf))
  if not vim.api.nvim_buf_is_loaded(buf) then
    return nil, "the article was closed"
  end
  local list = lists[buf]
  if list and vim.fn.bufwinid(list.buf) == -1 then -- in another tab page
    vim.api.nvim_buf_delete(list.buf, { force = true })
    list = nil
  end
  local names, message = M.find(buf, first_row, last_row)
  if not names or #names == 0 then
    return names, message
  end
  if list then
    list.names, list.first_row, list.last_row = names, first_row, last_row
    vim.api.nvim_set_current_win(vim.fn.bufwinid(list.buf))
    show(list)
    return names
  end
  vim.cmd("botright " .. math.min(#names, 12) .. "new")
  list = { buf = vim.api.nvim_get_current_buf(), article = buf, names = names, first_row = first_row, last_row = last_row }
  lists[buf] = list
  tag.define()
  for option, value in pairs({ buftype = "nofile", bufhidden = "wipe", swapfile = false, filetype = "stet-names" }) do
    vim.api.nvim_buf_set_option(list.buf, option, value)
  end
  vim.api.nvim_win_set_option(0, "cursorline", true)
  vim.api.nvim_win_set_option(0, "wrap", false)
  show(list)
  for keys, run in pairs({
    ["<CR>"] = M.jump, r = M.ask, l = M.locations,
    q = function()
      vim.cmd("bwipeout")
    end,
  }) do
    vim.api.nvim_buf_set_keymap(list.buf, "n", keys, "", { noremap = true, nowait = true, callback = function()
      run(list)
    end })
  end
  vim.api.nvim_create_autocmd("BufWipeout", { buffer = list.buf, callback = function()
    close(list)
  end })
  return names
end

return M
