--- How long `:Stet clean` takes on a 12 KB article in a buffer, with all its edits, views, marks and folds; and
--- `:Stet tag`, with its highlights.
--
--   BUILD=build nvim --clean -n --headless -c 'luafile tests/nvim/init.lua' -c 'luafile tests/bench/nvim.lua'

local support, sample = _G.support, require("sample").article:gsub("\n$", "")
local text = {}
for i = 1, math.floor(12288 / #sample) do
  text[i] = sample:gsub("ferry", "ferry number " .. i)
end
text = table.concat(text, "\n\n")
require("stet").setup({ threshold = 0, drop = { "Share on", "Sign up for" } })

local best, edits = math.huge, 0
for _ = 1, 30 do
  support.buffer(text)
  local begun = vim.loop.hrtime()
  local done = assert(require("stet.nvim").clean(0))
  best = math.min(best, (vim.loop.hrtime() - begun) / 1e6)
  edits = #done.edits
end
io.stdout:write(string.format("\nclean: %d bytes, %d edits: %.2f ms, best of 30\n", #text, edits, best))

best = math.huge
local entities = 0
for _ = 1, 30 do
  support.buffer(text)
  local begun = vim.loop.hrtime()
  entities = #assert(require("stet.nvim").tag(0))
  best = math.min(best, (vim.loop.hrtime() - begun) / 1e6)
end
io.stdout:write(string.format("tag: %d bytes, %d entities: %.2f ms, best of 30\n", #text, entities, best))
vim.cmd("qall!")
