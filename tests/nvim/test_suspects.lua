--- :Stet suspects, the health check, the help.

local t = require("tap")
local support = _G.support
require("stet").setup({ threshold = 0 })

-- a text with a sure suspect: a sentence in lower case after a full stop, behind characters of many bytes
local before = "\240\159\154\162 \226\128\148 The ferry to the island was late again on Monday morning. "
local text = "A quiet first paragraph stands here, long enough to be one.\n\n" .. before
  .. "and nobody on the quay could say why it was so late."

t.test("suspects become diagnostics at the right bytes", function()
  local buf = support.buffer(text)
  vim.cmd("Stet suspects")
  local list = vim.diagnostic.get(buf, { namespace = require("stet.nvim").namespace() })
  local doc = require("stet").read(text, { threshold = 0 })
  t.equal(#list, #doc.suspects)
  t.ok(#list >= 1, "the text has a suspect")
  table.sort(list, function(a, b) return a.lnum * 1e6 + a.col < b.lnum * 1e6 + b.col end)
  local lines = vim.api.nvim_buf_get_lines(buf, 0, -1, true)
  for i, d in ipairs(list) do
    local s = doc.suspects[i]
    t.equal(d.source, "stet")
    t.equal(lines[d.lnum + 1]:sub(d.col + 1, d.end_col), text:sub(s.first, s.last))
    t.ok(#d.message > 10)
    t.equal(d.code, s.reason)
  end
  t.match(support.last_message(), "^stet: %d+ suspects?$")
end)

t.test("nothing was changed; the bang clears", function()
  t.equal(support.text(), text)
  vim.cmd("Stet! suspects")
  t.equal(#vim.diagnostic.get(0), 0)
end)

t.test("a range shows its own", function()
  support.buffer(text)
  vim.cmd("1Stet suspects")
  t.equal(#vim.diagnostic.get(0), 0)
  t.equal(support.last_message(), "stet: no suspects")
end)

t.test("suspects stay with their words when the text is cleaned, and a thousand edits are quick", function()
  local flawed = "The rate was %d percent in November 348 percent of them left, said the cafÃ© owner.\n"
  local lines = {}
  for i = 1, 600 do
    lines[i] = "Share on Facebook\n\n" .. flawed:format(i)
  end
  local buf = support.buffer(table.concat(lines, "\n"))
  vim.cmd("Stet suspects")
  local n = #vim.diagnostic.get(buf)
  t.ok(n >= 600, n)
  local started = vim.loop.hrtime()
  vim.cmd("Stet clean")
  t.ok((vim.loop.hrtime() - started) / 1e9 < 4, "no freeze")
  local found = vim.diagnostic.get(buf)
  t.ok(#found > 0 and #found <= n)
  for _, d in ipairs(found) do
    local line = vim.api.nvim_buf_get_lines(buf, d.lnum, d.lnum + 1, true)[1]
    t.match(line:sub(d.col + 1, d.end_col), "November 348")
  end
  vim.cmd("Stet! suspects")
end)

t.test("checkhealth finds a working stet", function()
  vim.cmd("checkhealth stet")
  local report = support.text()
  t.match(report, "a test text was read")
  t.match(report, ":Stet is defined")
  t.match(report, "core%.so")
  t.ok(not report:find("ERROR"), report)
  vim.cmd("bwipeout!")
end)

t.test("a clone that was never built says how to build it", function()
  local clone = vim.fn.tempname() .. " clone"
  vim.fn.mkdir(clone)
  vim.fn.system({ "cp", "-R", "lua", "Makefile", clone })
  local out = vim.fn.system({
    "env", "STET_BACKEND=", "STET_COMMAND=/nowhere", vim.v.progpath, "--clean", "-n", "--headless", "--cmd",
    "set rtp^=" .. clone:gsub(" ", "\\ ") .. " | lua require('stet').setup()", "-c", "checkhealth stet", "-c", "%print",
    "-c", "enew", "-c", "Stet clean", "-c", "qall!",
  })
  out = out:gsub("[\r\n]+", "") -- a slow check's progress is printed between, at any place
  local command = "make %-C '" .. vim.pesc(vim.fn.resolve(clone)) .. "/?' nvim"
  t.match(out:gsub(vim.pesc(clone), vim.fn.resolve(clone)), command)
  t.match(out, "stet cannot be reached: .*; see :checkhealth stet")
end)

t.test("help is found, and its tags are up to date", function()
  vim.cmd("help stet")
  t.match(vim.api.nvim_buf_get_name(0), "doc/stet%.txt$")
  vim.cmd("help :Stet")
  vim.cmd("help stet-options")
  vim.cmd("helpclose")
  local folder = require("stet.nvim").runtime() .. "/doc"
  local scratch = vim.fn.tempname()
  vim.fn.mkdir(scratch)
  vim.fn.writefile(vim.fn.readfile(folder .. "/stet.txt"), scratch .. "/stet.txt")
  vim.cmd("helptags " .. scratch)
  t.same(vim.fn.readfile(folder .. "/tags"), vim.fn.readfile(scratch .. "/tags"))
end)

t.test("the help has every option and every subcommand", function()
  local help = table.concat(vim.fn.readfile(require("stet.nvim").runtime() .. "/doc/stet.txt"), "\n")
  -- after a change of the schema: lua5.4 tests/nvim/doc.lua
  t.ok(help:find(require("stet.words").help(), 1, true), "the options are those of the schema")
  for _, name in ipairs(require("stet.nvim").subcommands()) do
    t.ok(help:find("*:Stet-" .. name .. "*", 1, true), name)
  end
end)

t.done()
