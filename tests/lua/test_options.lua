--- The schema: what is refused, in which words; that it agrees with the library.

local t = require("tap")
local options = require("stet.options")
local stet = require("stet")
local words = require("stet.words")

local function refused(opts, ...)
  local parts = { ... }
  t.raises(function() options.settings(opts) end, (unpack or table.unpack)(parts))
end

t.test("defaults are filled in", function()
  local s = options.settings()
  t.equal(s.format, "guess")
  t.equal(s.threshold, 0.3)
  t.equal(s.drop_blocks, true)
  t.equal(s.suspects, true)
  t.equal(s.command, "stet")
  t.same(s.rules, {})
  t.equal(#s.mends, #options.mends - 1)
end)

t.test("unknown options are named, with what there is", function()
  refused({ treshold = 1 }, "treshold", "threshold, drop_blocks")
  refused({ "clean" }, "unknown option 1")
  refused("text", "table", "text")
end)

t.test("values out of range are named", function()
  refused({ threshold = 1.5 }, "threshold", "from 0 to 1", "1.5")
  refused({ threshold = -0.1 }, "threshold")
  refused({ threshold = 0 / 0 }, "threshold")
  refused({ threshold = "0.5" }, "threshold", "0.5")
  refused({ format = "html5" }, "format", "guess, plain, markdown", "html5")
  refused({ drop_blocks = 1 }, "drop_blocks", "true or false")
  refused({ suspects = "no" }, "suspects")
  refused({ command = "" }, "command")
  refused({ address = "https://a.example/" .. ("x"):rep(2030) }, "address", "at most 2047 bytes", "not of 2048")
  refused({ encoding = ("x"):rep(64) }, "encoding", "at most 63 bytes")
  t.equal(#options.settings({ address = ("x"):rep(2047) }).address, 2047)
end)

t.test("mending rules are named", function()
  refused({ mend = { "mojibak" } }, "mend", "mojibak", "mojibake, entities")
  refused({ mend = { mojibake = 1 } }, "mend.mojibake", "true or false")
  refused({ mend = { nonsense = true } }, "nonsense")
  refused({ mend = "all" }, "mend")
  refused({ mend = { [2] = "bytes" } }, "mend", "nil")
  refused({ mend = { "bytes", wraps = true } }, "mend", "list of rules", "wraps")
  t.same(options.settings({ mend = { "spaces", "bytes" } }).mends, { "bytes", "spaces" })
  t.same(options.settings({ mend = false }).mends, {})
end)

t.test("lists of rules are lists of strings", function()
  refused({ drop = "phrase" }, "drop", "list of strings")
  refused({ drop = { 1 } }, "drop[1]")
  refused({ keep = { "a", "" } }, "keep[2]")
  refused({ keep_re = { "a\0b" } }, "keep_re[1]", "NUL")
  refused({ drop = { a = "b" } }, "drop", "list", "\"a\"")
  refused({ drop = { [1] = "a", [3] = "c" } }, "drop[2]")
  refused({ drop = { [2] = "a" } }, "drop[1]", "nil")
  refused({ drop = { [0] = "a" } }, "list of strings", "the key 0")
  refused({ drop = { [1.5] = "a" } }, "the key 1.5")
  local rules = options.settings({ drop = { "a" }, keep_re = { "b" } }).rules
  t.same(rules, {
    { pattern = "a", keep = false, regex = false, from = "drop", at = 1 },
    { pattern = "b", keep = true, regex = true, from = "keep_re", at = 1 },
  })
end)

t.test("a host's own options are checked with the others", function()
  local extra = { { name = "dropped", type = "choice", values = { "remove", "div" }, default = "remove" } }
  t.equal(options.check(nil, extra).dropped, "remove")
  t.equal(options.check({ dropped = "div" }, extra).dropped, "div")
  t.raises(function() options.check({ dropped = "x" }, extra) end, "dropped", "remove, div")
  t.raises(function() options.check({ droped = "x" }, extra) end, "command, dropped")
end)

t.test("the schema agrees with the library", function()
  local ok, core = pcall(require, "stet.core")
  if not ok then
    return -- the command line's run of this file; the module's runs check it
  end
  local names = core.names()
  local function list(of)
    local out = {}
    for i, item in ipairs(of) do
      out[i] = item.name
    end
    return out
  end
  t.same(list(options.mends), names.mends)
  t.same(list(words.doubts), names.doubts)
  t.same(options.kinds, names.kinds)
  t.same(options.types, names.types)
  t.ok(math.abs(options.settings().threshold - core.threshold) < 1e-6, "threshold") -- the library keeps it as a float
  t.same(options.settings().mends, core.mends)
end)

t.test("types, terms and days are checked", function()
  t.same(options.settings({ types = { "PERSON", "ORG" } }).types, { "PERSON", "ORG" })
  t.equal(#options.settings({ types = { "-URL" } }).types, #options.types - 1)
  t.equal(#options.settings().types, #options.types)
  t.raises(function() options.check({ types = { "PERSONS" } }) end, "types", "PERSONS", "PERSON, ORG")
  t.equal(options.check({ date = "2022-11-08" }).date, "2022-11-08")
  t.raises(function() options.check({ date = "8 November" }) end, "date", "YYYY-MM-DD")
  local terms = { { "SHIP", "Ada May", id = "7" }, { "CODE", re = "[A-Z]\\d+" } }
  local rules = options.settings({ drop = { "x" }, terms = terms }).rules
  t.same(rules[2], { pattern = "Ada May", keep = false, regex = false, type = "SHIP", id = "7", from = "terms", at = 1 })
  t.equal(rules[3].regex, true)
  t.raises(function() options.check({ terms = { "Ada" } }) end, "terms", "phrase")
  t.raises(function() options.check({ terms = { [2] = { "A", "x" } } }) end, "terms[1]", "nil")
  t.raises(function() options.check({ terms = { a = { "A", "x" } } }) end, "list of terms", "\"a\"")
  t.raises(function() options.check({ types = { [2] = "ORG" } }) end, "types[1]")
  t.raises(function() options.check({ terms = { { "A B", "x" } } }) end, "terms[1]", "space")
  t.raises(function() options.check({ terms = { { "A" } } }) end, "terms[1]", "phrase")
  t.raises(function() options.check({ terms = { { "A", "x", ido = "1" } } }) end, "ido", "keys")
end)

t.test("the types for language servers have every option, function, method and field", function()
  local file = assert(io.open("lua/stet/types.lua", "rb"))
  local text = file:read("*a") .. "\n\n"
  file:close()
  local function has(name, key)
    local class = text:match("%-%-%-@class %(exact%) " .. name:gsub("%.", "%%.") .. "(\n.-\n)\n")
    t.ok(class:find("\n%-%-%-@field " .. key .. "[? ]"), name .. ": " .. key)
  end
  for _, option in ipairs(options.schema) do
    has("stet.Options", option.name)
  end
  for key in pairs(stet) do
    has("stet", key)
  end
  for key, value in pairs(getmetatable(stet.new()).__index) do
    if type(value) == "function" then
      has("stet.Stet", key)
    end
  end
  local page = "<html lang=en><head><title>Toll | Post</title><meta name=author content='Ada Morrow'><meta property=og:site_name "
    .. "content=Post><meta name=date content=2022-11-08></head><body><h1>Toll</h1><p>It is two crowns.</body></html>"
  for _, to in ipairs(options.forms) do
    for key in pairs(stet.read(page, { to = to, address = "https://a.example/" })) do
      has("stet.Document", key)
    end
  end
end)

t.done()
