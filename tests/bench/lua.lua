--- How long a 12 KB article takes from Lua: loading the module, the first call, later calls, by either way into the library.
--
--   BUILD=build lua5.4 tests/bench/lua.lua [FILE]
--
-- Any Lua, with the module of its own ABI. Prints one line a measurement and fails when one is over its budget: 1 ms to load, 1 ms
-- for an article after that, 6 ms to tag it.

local build = os.getenv("BUILD") or "build"
local abi = _VERSION:match("%d%.%d")
package.path = "./lua/?.lua;./lua/?/init.lua;./tests/lua/?.lua"
package.cpath = build .. "/" .. abi .. "/?.so"

local LOAD_BUDGET, CALL_BUDGET, TAG_BUDGET = 1.0, 1.0, 6.0 -- milliseconds
local over = false

--- Milliseconds of one run: os.clock counts this process's processor time, to the microsecond.
local function timed(run)
  local begun = os.clock()
  run()
  return (os.clock() - begun) * 1000
end

local function report(name, ms, budget)
  local late = budget and ms > budget
  over = over or late
  local verdict = budget and string.format("  (budget %.1f%s)", budget, late and ", OVER" or "") or ""
  print(string.format("%-46s %8.3f ms%s", name, ms, verdict))
end

local function best(runs, run)
  local least = math.huge
  for _ = 1, runs do
    least = math.min(least, timed(run))
  end
  return least
end

local stet
report(_VERSION .. (jit and ", " .. jit.version or "") .. ": load", timed(function()
  stet = require("stet")
  require("stet.backend").use("module")
end), LOAD_BUDGET)

local text
if arg[1] then
  local file = assert(io.open(arg[1], "rb"))
  text = file:read("*a")
  file:close()
else
  local sample = require("sample").article
  text = {}
  for i = 1, math.floor(12288 / #sample) do
    text[i] = sample:gsub("ferry", "ferry number " .. i) -- not the same paragraphs twice
  end
  text = table.concat(text, "\n")
end

report("first call, " .. #text .. " bytes", timed(function()
  stet.read(text)
end))
local doc
report("read, best of 200", best(200, function()
  doc = stet.read(text)
end), CALL_BUDGET)
print(string.format("  %d blocks, %d edits, %d suspects", #doc.blocks, #doc.edits, #doc.suspects))
local object = stet.new({ drop = { "newsletter", "sign up" }, keep_re = { "\\bcouncil\\b" } })
report("read with three rules of one's own, best of 200", best(200, function()
  object:read(text)
end), CALL_BUDGET)
report("first call of tag", timed(function()
  stet.tag(text)
end))
local entities
report("tag, best of 50", best(50, function()
  entities, doc = stet.tag(text)
end), TAG_BUDGET)
print(string.format("  %d entities, %d names", #entities, #doc.names))
report("source and target of every edit", best(50, function()
  for _, e in ipairs(doc.edits) do
    doc:target(e.first, e.last)
  end
end))
os.exit(over and 1 or 0)
