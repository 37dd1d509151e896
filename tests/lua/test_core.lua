--- The C module by itself: wrong builds, wrong arguments, memory. Runs only with the module.

local t = require("tap")
local sample = require("sample")
local core = require("stet.core")

local build = os.getenv("BUILD") or "build"

t.test("a build for another Lua is a clean error", function()
  local mine, tried = _VERSION:match("%d%.%d"), 0
  for _, abi in ipairs({ "5.1", "5.2", "5.3", "5.4", "5.5" }) do
    local path = build .. "/" .. abi .. "/stet/core.so"
    local file = abi ~= mine and io.open(path, "rb")
    if file then
      file:close()
      tried = tried + 1
      local open, message = package.loadlib(path, "luaopen_stet_core")
      local ok = false
      if open then
        ok, message = pcall(open)
      end
      t.ok(not ok, abi .. " was loaded by " .. mine)
      t.equal(type(message), "string")
    end
  end
  t.ok(tried > 0 or not os.getenv("CI"), "no other build was there to try")
end)

t.test("the loader's words tell which build is needed", function()
  local backend = require("stet.backend")
  t.equal(backend.abi(), (_VERSION:match("%d%.%d")))
  t.equal(core.lua, _VERSION)
  t.equal(core.version, backend.version)
end)

t.test("wrong arguments raise", function()
  local desk, settings = core.desk(), core.settings({})
  t.raises(function() desk:read(nil, settings) end, "string")
  t.raises(function() desk:read("x") end, "stet.settings")
  t.raises(function() desk:read("x", desk) end, "stet.settings")
  t.raises(function() desk.read(settings, "x", settings) end, "stet.desk")
  t.raises(function() desk:label("x", settings) end, "table")
  t.raises(function() desk:label({ {} }, settings) end, "text")
  t.raises(function() desk:label({ { text = "a", kind = "b" } }, settings) end, "kind")
  t.raises(function() core.settings() end, "table")
  t.raises(function() core.settings({ threshold = 2 }) end, "threshold")
  t.raises(function() core.settings({ format = "x" }) end, "format")
  t.raises(function() core.settings({ mends = { "x" } }) end, "mends")
  t.raises(function() core.settings({ rules = { {} } }) end, "pattern")
  t.raises(function() core.settings({ drop_blocks = 1 }) end, "drop_blocks")
  t.equal(getmetatable(desk), false)
end)

t.test("a bad pattern is answered with its place", function()
  local s, message, code, offset, index = core.settings({ rules = { { pattern = "a" }, { pattern = "ab(", regex = true } } })
  t.equal(s, nil)
  t.equal(type(message), "string")
  t.equal(code, "pattern")
  t.equal(index, 2)
  t.ok(offset >= 1 and offset <= 4)
end)

t.test("settings outlive what they were made from, desks outlive their settings", function()
  local desk = core.desk()
  local s = core.settings({ rules = { { pattern = "paragraph " .. 1 } } })
  collectgarbage()
  t.ok(not desk:read("This is paragraph 1 of it.\n\nThis is paragraph 2 of it.\n", s).text:find("1", 1, true))
  s = nil
  collectgarbage()
  t.ok(desk:read("x", core.settings({})))
  t.equal(s, nil)
end)

--- Resident pages of this process; nil where the system does not tell.
local function pages()
  local file = io.open("/proc/self/statm", "rb")
  local text = file and file:read("*a")
  if file then
    file:close()
  end
  return text and tonumber(text:match("^%d+ (%d+)"))
end

t.test("nothing leaks over many calls", function()
  local stet = require("stet")
  if jit then
    jit.off() -- traces are memory too
  end
  local function round(n)
    for i = 1, n do
      local object = stet.new({ drop = { "number " .. i }, keep_re = { "x{" .. (i % 9) .. "}y" } })
      object:clean(sample.article)
      pcall(stet.new, { drop_re = { "(" } })
      pcall(core.settings, { rules = { { pattern = "a" }, {} } })
      stet.label({ "one", "two" })
    end
    collectgarbage()
    collectgarbage()
    return collectgarbage("count"), pages()
  end
  local lua_before, before = round(300)
  local lua_after, after = round(600)
  t.ok(lua_after < lua_before + 64, "Lua's memory grew from " .. lua_before .. " to " .. lua_after .. " KB")
  t.ok(not before or after < before + 512, "the process grew by " .. (after or 0) - (before or 0) .. " pages")
end)

t.test("a finalizer may call the module while a document is being filled", function()
  local stet = require("stet")
  local calls = 0
  local function trap()
    local proxy = newproxy and newproxy(true)
    local meta = proxy and getmetatable(proxy) or {}
    meta.__gc = function()
      calls = calls + 1
      stet.read(sample.article)
    end
    return proxy or setmetatable({}, meta)
  end
  local wanted = stet.read(sample.article).text
  for _ = 1, 60 do
    for _ = 1, 20 do
      trap()
    end
    t.equal(stet.read(sample.article).text, wanted)
  end
  collectgarbage()
  t.ok(calls > 0)
end)

t.done()
