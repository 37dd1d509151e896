--- The recipes of the help, word for word, with the plugins that they are for: NVIM_PLUGINS is the folder of these.

local t = require("tap")
local support = _G.support

vim.opt.runtimepath:append(os.getenv("NVIM_PLUGINS") .. "/*")
vim.env.PATH = (os.getenv("BUILD") or "build") .. ":" .. vim.env.PATH

--- Runs the code of the help behind the line that begins so.
local function recipe(begin)
  local code
  for line in io.lines("lua/stet/runtime/doc/stet.txt") do
    if line:sub(1, #begin) == begin then
      code = ""
    elseif code and line:match("^%S") then
      break
    elseif code then
      code = code .. line .. "\n"
    end
  end
  assert(loadstring(code, begin))()
end

local said = "The hall &amp; the street were full of people on that night."

t.test("conform.nvim formats", function()
  recipe("As a formatter of conform.nvim")
  support.buffer(said)
  vim.bo.filetype = "text"
  t.ok(require("conform").format({ timeout_ms = 5000 }))
  t.equal(support.text(), (said:gsub("amp;", "")))
end)

t.test("nvim-lint shows what is doubtful", function()
  recipe("As a linter of nvim-lint")
  local path = vim.fn.tempname() .. ".txt"
  vim.fn.writefile({ "A line.", "", "The rate was 12 percent in November 348 percent of them left." }, path)
  vim.cmd("edit " .. path)
  require("lint").try_lint("stet")
  vim.wait(10000, function()
    return #vim.diagnostic.get(0) > 0
  end, 20)
  local found = vim.diagnostic.get(0)
  t.equal(#found, 1)
  t.equal(found[1].code, "glued-numbers")
  t.equal(found[1].lnum, 2)
  t.equal(found[1].col, 24)
end)

t.done()
