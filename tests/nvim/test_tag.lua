--- :Stet tag, untag, names, fix; the status line.

local t = require("tap")
local support = _G.support
require("stet").setup({ threshold = 0 })

local emoji = "\240\159\145\169\226\128\141\240\159\145\167"
local text = "On Monday\t" .. emoji .. " Angela Merkel met Emmanuel Macron in Berlin, Germany.\n\n"
  .. "Merkel paid \226\130\1723.5 million to the Bank of England, and Macron said that Merke\204\129l had won."

local tag = require("stet.nvim.tag")

local function marks(buf)
  return vim.api.nvim_buf_get_extmarks(buf, tag.namespace(), 0, -1, { details = true })
end

local function covered(buf, mark)
  local d = mark[4]
  local lines = vim.api.nvim_buf_get_lines(buf, mark[2], d.end_row + 1, true)
  lines[#lines] = lines[#lines]:sub(1, d.end_col)
  lines[1] = lines[1]:sub(mark[3] + 1)
  return table.concat(lines, "\n")
end

t.test("entities are highlighted at the right bytes", function()
  local buf = support.buffer(text)
  vim.cmd("Stet tag")
  local entities = require("stet").tag(text, { threshold = 0 })
  local list = marks(buf)
  t.equal(#list, #entities)
  t.ok(#list >= 8, "names and figures")
  local group_of = {}
  for i, mark in ipairs(list) do
    t.equal(covered(buf, mark), text:sub(entities[i].first, entities[i].last))
    t.equal(mark[4].hl_group, tag.group(entities[i].type))
    group_of[covered(buf, mark)] = mark[4].hl_group
  end
  t.equal(group_of["Angela Merkel"], "StetPerson")
  t.equal(group_of["Germany"], "StetPlace")
  t.equal(vim.fn.synIDattr(vim.fn.synIDtrans(vim.fn.hlID("StetPerson")), "name"), "Identifier")
  t.match(support.last_message(), "^stet: %d+ entities$")
  t.match(require("stet.nvim").statusline(), "^stet: %d+ entities$")
end)

t.test("the text is not changed; marks move with it; untag takes them away", function()
  t.equal(support.text(), text)
  local buf = vim.api.nvim_get_current_buf()
  local before = covered(buf, marks(buf)[2])
  vim.api.nvim_buf_set_lines(buf, 0, 0, true, { "A line above." })
  t.equal(covered(buf, marks(buf)[2]), before)
  vim.cmd("1,2Stet untag")
  t.ok(#marks(buf) > 0, "the other lines keep theirs")
  vim.cmd("Stet untag")
  t.equal(#marks(buf), 0)
  t.equal(require("stet.nvim").statusline(), "")
end)

t.test("a range tags its lines", function()
  local buf = support.buffer(text)
  vim.cmd("3Stet tag")
  t.ok(#marks(buf) > 0)
  for _, mark in ipairs(marks(buf)) do
    t.equal(mark[2], 2)
  end
end)

t.test("a buffer that is too large is left alone, and says so once", function()
  local buf = support.buffer(("Angela Merkel met Emmanuel Macron in Berlin. "):rep(120000))
  local n = #support.messages
  local started = vim.loop.hrtime()
  vim.cmd("Stet tag")
  t.ok((vim.loop.hrtime() - started) / 1e9 < 1, "no freeze")
  t.equal(#support.messages, n + 1)
  t.match(support.last_message(), "give a range")
  t.equal(#marks(buf), 0)
  vim.cmd("Stet names")
  t.match(support.last_message(), "give a range")
end)

t.test("CRLF and a byte order mark are the file's, not the buffer's", function()
  local path = vim.fn.tempname()
  vim.fn.writefile({ "\239\187\191Angela Merkel spoke in Berlin.\r", "Emmanuel Macron listened.\r", "" }, path, "b")
  vim.cmd("edit " .. path)
  local buf = vim.api.nvim_get_current_buf()
  t.equal(vim.bo.fileformat, "dos")
  vim.cmd("Stet tag")
  t.equal(covered(buf, marks(buf)[1]), "Angela Merkel")
  t.equal(covered(buf, marks(buf)[#marks(buf)]), "Emmanuel Macron")
  vim.cmd("bwipeout!")
end)

t.test("names: a list, jumps, one spelling for all in one undo step", function()
  local buf = support.buffer("Angela Merkel met Emmanuel Macron in Berlin.\n\n"
    .. "Later Merkel and Macron spoke. Merkel left Berlin.")
  local win = vim.api.nvim_get_current_win()
  vim.cmd("Stet names")
  t.equal(vim.bo.filetype, "stet-names")
  local lines = support.text()
  t.match(lines, "^   3 PERSON   Angela Merkel +Merkel")
  local list_win = vim.api.nvim_get_current_win()
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes("<CR>", true, false, true), "x", false)
  t.equal(vim.api.nvim_get_current_win(), win)
  t.same(vim.api.nvim_win_get_cursor(win), { 1, 0 })
  vim.api.nvim_set_current_win(list_win)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes("<CR>", true, false, true), "x", false)
  t.same(vim.api.nvim_win_get_cursor(win), { 3, 6 })
  local names = require("stet.nvim.names")
  local found = names.find(buf)
  vim.cmd("let &undolevels = &undolevels")
  t.equal(names.rename(buf, found[1], "Dr Merkel", "Merkel"), 2)
  t.match(support.text(buf), "\nLater Dr Merkel and Macron spoke. Dr Merkel left Berlin.$")
  vim.cmd("undo")
  t.match(support.text(buf), "Later Merkel and Macron")
  vim.api.nvim_set_current_win(list_win)
  vim.api.nvim_feedkeys("q", "x", false)
  t.ok(not vim.api.nvim_win_is_valid(list_win))
end)

t.test("names: one list for an article, wherever it is asked for", function()
  vim.cmd("silent only!")
  local buf = support.buffer("Angela Merkel met Emmanuel Macron in Berlin.\n\nLater Merkel spoke.")
  vim.bo.bufhidden = "hide"
  vim.cmd("Stet names")
  local list = vim.api.nvim_get_current_buf()
  vim.cmd("Stet names")
  t.match(support.last_message(), "3 names")
  vim.cmd("wincmd k")
  vim.cmd("1Stet names")
  t.equal(#vim.api.nvim_list_wins(), 2)
  t.equal(vim.api.nvim_get_current_buf(), list)
  t.match(support.text(list), "^   1 PERSON   Angela Merkel")
  vim.cmd("wincmd k | hide")
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes("<CR>", true, false, true), "x", false)
  t.equal(vim.api.nvim_get_current_buf(), buf)
  vim.cmd("bwipeout! " .. buf)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes("<CR>", true, false, true), "x", false)
  t.equal(support.last_message(), "stet: the article was closed")
  vim.cmd("bwipeout! " .. list)
end)

t.test("names: a list in another tab page is closed for the new one", function()
  vim.cmd("silent only!")
  local buf = support.buffer("Angela Merkel met Emmanuel Macron in Berlin.\n\nLater Merkel spoke.")
  vim.cmd("Stet names")
  local old = vim.api.nvim_get_current_buf()
  vim.cmd("tabnew | buffer " .. buf .. " | Stet names")
  t.ok(not vim.api.nvim_buf_is_valid(old))
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes("j<CR>", true, false, true), "x", false)
  t.equal(vim.api.nvim_get_current_buf(), buf)
  t.same(vim.api.nvim_win_get_cursor(0), { 1, 18 })
  vim.cmd("wincmd p | silent only!")
  vim.api.nvim_feedkeys("q", "x", false)
  t.ok(vim.bo.filetype ~= "stet-names", "the last window's list can be closed")
  vim.cmd("silent tabonly!")
end)

t.test("names into the quickfix list", function()
  local buf = support.buffer("Angela Merkel met Emmanuel Macron in Berlin.\n\nLater Merkel spoke.")
  vim.cmd("Stet! names")
  local items = vim.fn.getqflist()
  t.ok(#items >= 4)
  t.equal(items[1].bufnr, buf)
  t.match(items[1].text, "^PERSON Angela Merkel")
  vim.cmd("cclose")
end)

t.test("a misspelled name is a suspect with a suggestion, and fix puts it there", function()
  local line = "President Volodymyr Zelenskyy spoke in Kyiv. Zelenskyy thanked them. Then Zelenskyy left, and Zelensky"
    .. " was seen in Odesa. Later Zelenskyy returned."
  support.buffer(line)
  vim.cmd("Stet suspects")
  local found
  for _, d in ipairs(vim.diagnostic.get(0)) do
    found = d.code == "spelling" and d or found
  end
  t.ok(found, "there is one")
  t.match(found.message, "Zelenskyy$")
  vim.cmd("Stet fix")
  t.equal(support.text(), (line:gsub("Zelensky ", "Zelenskyy ")))
  t.equal(support.last_message(), "stet: 1 spelling changed")
  vim.cmd("Stet fix")
  t.equal(support.last_message(), "stet: nothing is suggested here")
end)

t.test("a page is not changed: neither fix nor rename writes over its markup", function()
  local page = "<!DOCTYPE html>\n<html lang=en><head><title>A visit</title></head><body><article><h1>A visit</h1>\n"
    .. "<p>President Volodymyr Zelenskyy spoke in Kyiv. Zelenskyy thanked the crew of the ferry for their long wait.</p>\n"
    .. "<p>Then Zelenskyy left the quay, and Volodymyr <b>Zelen</b>sky was seen in Odesa. Later Zelenskyy returned.</p>\n"
    .. "</article></body></html>"
  local buf = support.buffer(page)
  local suggested
  for _, s in ipairs(require("stet.nvim").suspects(buf)) do
    suggested = suggested or s.user_data.stet.suggestion
  end
  t.equal(suggested, "Zelenskyy")
  vim.cmd("Stet! fix")
  t.match(support.last_message(), "^stet: this is an HTML page")
  local names = require("stet.nvim.names")
  local found = names.find(buf)
  t.match(found[1].name, "Zelenskyy")
  local n, message = names.rename(buf, found[1], "X")
  t.equal(n, nil)
  t.match(message, "^this is an HTML page")
  t.equal(support.text(buf), page)
  vim.cmd("Stet! suspects")
end)

t.done()
