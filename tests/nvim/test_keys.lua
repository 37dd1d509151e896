--- Real keys in a child Neovim over its RPC: what a person types, and what is on the screen.

local t = require("tap")
local sample = require("sample")

local child = vim.fn.jobstart({
  vim.v.progpath, "--clean", "-n", "--embed", "--headless", "--cmd", "luafile tests/nvim/init.lua",
}, { rpc = true })
t.ok(child > 0)

local function request(method, ...)
  return vim.fn.rpcrequest(child, method, ...)
end

local function lua(code, ...)
  return request("nvim_exec_lua", code, { ... })
end

local function keys(typed)
  request("nvim_input", typed)
  -- the input is worked off before this is answered; a child that waits for a key would answer that it blocks
  for _ = 1, 200 do
    if not request("nvim_get_mode").blocking then
      return
    end
    vim.wait(10)
  end
  error("the child waits for a key")
end

local function text()
  return table.concat(request("nvim_buf_get_lines", 0, 0, -1, true), "\n")
end

local article = sample.article:gsub("\n$", "")
lua([[require("stet").setup({ threshold = 0, drop = { "Share on", "Sign up for" } })]])

local function fill()
  request("nvim_command", "enew!")
  request("nvim_buf_set_lines", 0, 0, -1, true, vim.split(article, "\n", { plain = true }))
  request("nvim_command", "let &undolevels = &undolevels")
end

t.test("typed, undone, redone", function()
  fill()
  keys(":Stet clean<CR>")
  local cleaned = text()
  t.ok(not cleaned:find("Share on Facebook", 1, true) and cleaned:find("hall & the street", 1, true))
  keys("u")
  t.equal(text(), article)
  keys("<C-r>")
  t.equal(text(), cleaned)
end)

t.test("a visual selection", function()
  fill()
  keys("gg/The council<CR>V:Stet clean<CR>")
  t.ok(text():find("hall & the street", 1, true))
  t.ok(text():find("Share on Facebook", 1, true))
end)

t.test("completed with Tab", function()
  fill()
  keys(":Stet cl<Tab><CR>")
  t.ok(not text():find("Share on Facebook", 1, true))
end)

t.test("what was typed before is another undo step", function()
  fill()
  keys("ggOA new first line.<Esc>:Stet clean<CR>u")
  t.equal(text(), "A new first line.\n" .. article)
  keys("u")
  t.equal(text(), article)
end)

pcall(request, "nvim_command", "qall!")
vim.fn.jobstop(child)
t.done()
