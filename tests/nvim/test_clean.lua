--- :Stet clean, in a real Neovim of either age.

local t = require("tap")
local sample = require("sample")
local support = _G.support
local stet = require("stet")

--- Decided by rules alone, so that no other model changes what these tests see.
local options = { threshold = 0, drop = { "Share on", "Sign up for" } }
require("stet").setup(options)

local article = sample.article:gsub("\n$", "")

local function cursor_word()
  return vim.fn.expand("<cword>")
end

--- Row (from 1) and column (from 0) of a piece of the buffer.
local function find(piece)
  for row, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
    local col = line:find(piece, 1, true)
    if col then
      return row, col - 1
    end
  end
  error("not in the buffer: " .. piece)
end

t.test("setup defines the command, once", function()
  t.equal(vim.fn.exists(":Stet"), 2)
  require("stet").setup(options)
  t.equal(#vim.fn.globpath(vim.o.runtimepath, "plugin/stet.lua", false, true), 1)
end)

t.test("setup refuses what it does not know", function()
  t.raises(function() require("stet").setup({ treshold = 1 }) end, "treshold", "threshold")
end)

t.test("a web page is read into a new buffer, and not changed", function()
  local page = "<html><head><title>Toll</title></head><body><h1>Toll</h1><p>The toll on the bridge is <b>two crowns</b>, the "
    .. "council said on Monday, and one for a cart.</p></body></html>"
  support.buffer(page)
  local before = vim.api.nvim_get_current_buf()
  local new, doc = require("stet.nvim").read(0)
  t.ok(new, doc)
  t.ok(new ~= before)
  t.equal(vim.bo[new].filetype, "markdown")
  t.equal(vim.bo[new].modified, false)
  t.same(vim.api.nvim_buf_get_lines(new, 0, -1, true),
    { "# Toll", "", "The toll on the bridge is **two crowns**, the council said on Monday, and one for a cart." })
  vim.cmd("bwipeout!")
  support.buffer(page)
  local done, message = require("stet.nvim").clean(0)
  t.equal(done, nil)
  t.match(message, ":Stet read")
  t.equal(table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), "\n"), page)
end)

t.test("a text without markup is not read as a page", function()
  support.buffer("1 < 2, said the teacher.")
  vim.cmd("Stet read")
  t.equal(support.last_message(), "stet: there is no HTML in this buffer")
end)

t.test("the buffer becomes the cleaned text", function()
  support.buffer(article)
  vim.cmd("Stet clean")
  t.equal(support.text(), (stet.clean(article, options)))
  t.ok(not support.text():find("Share on Facebook", 1, true))
  t.ok(support.text():find("hall & the street", 1, true))
  t.match(support.last_message(), "^stet: %d+ blocks dropped, %d+ mends$")
end)

t.test("it is one undo step, and can be redone", function()
  support.buffer(article)
  vim.cmd("Stet clean")
  local cleaned = support.text()
  vim.cmd("undo")
  t.equal(support.text(), article)
  vim.cmd("redo")
  t.equal(support.text(), cleaned)
end)

t.test("cleaning again changes nothing and says so", function()
  support.buffer(article)
  vim.cmd("Stet clean")
  local cleaned, tick = support.text(), vim.api.nvim_buf_get_changedtick(0)
  vim.cmd("Stet clean")
  t.equal(support.text(), cleaned)
  t.equal(vim.api.nvim_buf_get_changedtick(0), tick)
  t.equal(support.last_message(), "stet: nothing to change")
end)

t.test("cursors of all windows stay on their words", function()
  support.buffer(article)
  local row, col = find("bakery")
  vim.api.nvim_win_set_cursor(0, { row, col })
  vim.cmd("split")
  row, col = find("petition")
  vim.api.nvim_win_set_cursor(0, { row, col })
  vim.cmd("Stet clean")
  t.equal(cursor_word(), "petition")
  vim.cmd("wincmd w")
  t.equal(cursor_word(), "bakery")
  vim.cmd("only")
end)

t.test("a cursor in a dropped block comes to stand where the block was", function()
  support.buffer(article)
  local row, col = find("Sign up")
  vim.api.nvim_win_set_cursor(0, { row, col + 3 })
  vim.cmd("Stet clean")
  t.equal(vim.api.nvim_win_get_cursor(0)[1], (find("We have no other")))
end)

t.test("marks and extmarks stay on their words", function()
  local buf = support.buffer(article)
  local row, col = find("school")
  vim.api.nvim_buf_set_mark(buf, "a", row, col, {})
  local row2, col2 = find("winter")
  vim.api.nvim_buf_set_mark(buf, "B", row2, col2, {})
  local ns = vim.api.nvim_create_namespace("another plugin")
  local id = vim.api.nvim_buf_set_extmark(buf, ns, row - 1, col, { end_row = row - 1, end_col = col + 6 })
  vim.cmd("Stet clean")
  row, col = find("school")
  t.same(vim.api.nvim_buf_get_mark(buf, "a"), { row, col })
  t.same(vim.api.nvim_buf_get_extmark_by_id(buf, ns, id, {}), { row - 1, col })
  t.same(vim.api.nvim_buf_get_mark(buf, "B"), { find("winter") })
end)

t.test("manual folds stay round their lines", function()
  support.buffer(article, { "setlocal foldmethod=manual" })
  local council, vote, tomas = find("The council"), find("The vote"), find("We have no")
  vim.cmd(council .. "," .. council + 1 .. "fold")
  vim.cmd(tomas .. "," .. vote .. "fold")
  vim.cmd("Stet clean")
  council, vote, tomas = find("The council"), find("The vote"), find("We have no")
  local crossing = find("The crossing")
  local function fold(row)
    return { vim.fn.foldclosed(row), vim.fn.foldclosedend(row) }
  end
  t.same(fold(council), { council, council + 1 })
  t.same(fold(crossing), { -1, -1 })
  t.same(fold(vote), { tomas, vote })
end)

t.test("nested folds, open and closed, come back as they were", function()
  support.buffer(article, { "setlocal foldmethod=manual" })
  local first, inner, last = find("The council"), find("The crossing"), find("The vote")
  vim.cmd(inner .. "," .. inner + 1 .. "fold") -- begins inside, closed
  vim.cmd(first .. "," .. last .. "fold")
  vim.cmd(first .. "foldopen")
  local other = find("Harbour town")
  vim.cmd(other .. "," .. other + 1 .. "fold")
  vim.cmd(other .. "foldopen")
  vim.cmd("Stet clean")
  first, inner, last, other = find("The council"), find("The crossing"), find("The vote"), find("Harbour town")
  t.equal(vim.fn.foldclosed(first), -1)
  t.equal(vim.fn.foldclosed(last), -1)
  t.equal(vim.fn.foldclosed(inner), inner)
  t.equal(vim.fn.foldclosedend(inner), inner + 1)
  t.equal(vim.fn.foldlevel(first), 1)
  t.equal(vim.fn.foldlevel(inner), 2)
  t.equal(vim.fn.foldlevel(last), 1)
  t.equal(vim.fn.foldclosed(other), -1)
  t.equal(vim.fn.foldlevel(other), 1)
end)

t.test("a range cleans its lines only, with the whole text as context", function()
  support.buffer(article)
  local row = find("The council")
  vim.cmd(row .. "," .. row .. "Stet clean")
  t.ok(support.text():find("hall & the street", 1, true))
  t.ok(support.text():find("Share on Facebook", 1, true))
  t.ok(support.text():find("town\194\160about", 1, true))
  row = find("Share on")
  vim.cmd(row .. "Stet clean")
  t.ok(not support.text():find("Share on Facebook", 1, true))
  t.ok(support.text():find("Sign up for", 1, true))
  vim.cmd("1Stet clean")
  t.equal(support.last_message(), "stet: nothing to change in these lines")
end)

t.test("a buffer that cannot be modified is left alone and named so", function()
  support.buffer(article, {})
  vim.bo.modifiable = false
  vim.cmd("Stet clean")
  local message, level = support.last_message()
  t.match(message, "not modifiable")
  t.equal(level, vim.log.levels.ERROR)
  t.equal(support.text(), article)
end)

t.test("a text of which nothing would be left is refused", function()
  require("stet").setup({ drop_re = { "." } })
  support.buffer("one line\n\nanother line")
  vim.cmd("Stet clean")
  t.match(support.last_message(), "nothing would be left")
  t.equal(support.text(), "one line\n\nanother line")
  require("stet").setup(options)
end)

t.test("line ends and byte order mark of the file are the file's", function()
  local path = vim.fn.tempname()
  local file = io.open(path, "wb")
  file:write("\239\187\191" .. article:gsub("\n", "\r\n") .. "\r\n")
  file:close()
  vim.cmd("edit " .. path)
  t.equal(vim.bo.fileformat, "dos")
  vim.cmd("Stet clean")
  t.equal(support.text(), (stet.clean(article, options)))
  vim.cmd("silent write")
  file = io.open(path, "rb")
  local written = file:read("*a")
  file:close()
  t.equal(written, "\239\187\191" .. stet.clean(article, options):gsub("\n", "\r\n") .. "\r\n")
  vim.cmd("bwipeout!")
  os.remove(path)
end)

t.test("odd buffers survive: every text, its result is the module's", function()
  for name, text in pairs(sample.odd) do
    if not text:find("\r") and not text:find("\239\187\191", 1, true) then
      support.buffer(text)
      vim.cmd("Stet clean")
      local wanted = stet.clean(text, options)
      if text:find("%S") and not wanted:find("%S") then
        wanted = text
      end
      t.equal(support.text(), wanted, name)
    end
  end
end)

t.test("columns are right under emoji, combining marks and tabs", function()
  local line = "\t\240\159\145\169\226\128\141\240\159\145\167 e\204\129t\195\169 the hall &amp; the street were full that night."
  support.buffer(line .. "\n\n" .. line)
  vim.cmd("Stet clean")
  local wanted = line:gsub("&amp;", "&")
  t.ok(support.text():find(wanted, 1, true))
  t.equal(support.text(), (stet.clean(line .. "\n\n" .. line, options)))
end)

t.test("five megabytes in one line with thousands of mends: no freeze, one undo step", function()
  local line = ("The hall &amp; the street were full of people on that night. "):rep(85000)
  support.buffer(line)
  local begun = vim.loop.hrtime()
  vim.cmd("Stet clean")
  local seconds = (vim.loop.hrtime() - begun) / 1e9
  t.ok(not support.text():find("&amp;", 1, true))
  t.ok(seconds < 10, "took " .. seconds .. " s")
  vim.cmd("undo")
  t.equal(#support.text(), #line)
end)

t.test("subcommands are completed", function()
  t.same(vim.fn.getcompletion("Stet ", "cmdline"), {
    "clean", "finish", "fix", "info", "names", "read", "review", "suspects", "tag", "untag",
  })
  t.same(vim.fn.getcompletion("Stet cl", "cmdline"), { "clean" })
  if vim.fn.has("nvim-0.10") == 1 then -- old versions complete nothing behind a modifier
    t.same(vim.fn.getcompletion("keepjumps Stet cl", "cmdline"), { "clean" })
  end
  t.same(vim.fn.getcompletion("2,3Stet! s", "cmdline"), { "suspects" })
  t.same(vim.fn.getcompletion("Stet clean ", "cmdline"), {})
end)

t.test("an unknown subcommand is answered with those there are", function()
  vim.cmd("Stet claen")
  local message, level = support.last_message()
  t.match(message, "claen.*clean, finish, fix, info, ")
  t.equal(level, vim.log.levels.ERROR)
  vim.cmd("Stet clean all")
  t.match(support.last_message(), "takes no argument")
end)

t.test("info tells the way into the library", function()
  vim.cmd("Stet info")
  t.match(support.last_message(), "^stet: version %d+%.%d+%.%d+ through the ")
end)

t.test("a Markdown buffer is read as Markdown", function()
  support.buffer("Just one line of text.", { "setlocal filetype=markdown" })
  t.equal(require("stet.nvim.buffer").read(0, "read").doc.format, "markdown")
  support.buffer("Just one line of text.")
  t.equal(require("stet.nvim.buffer").read(0, "read").doc.format, "plain")
end)

t.done()
