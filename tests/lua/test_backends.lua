--- The C module and the command line answer the same, byte for byte.
--
-- Skipped by run.sh where there is only one of them.

local t = require("tap")
local sample = require("sample")
local backend = require("stet.backend")
local stet = require("stet")

local function both(run)
  backend.use("module")
  local by_module = run()
  backend.use("command")
  local by_command = run()
  return by_module, by_command
end

local sets = {
  { name = "defaults" },
  { name = "mend only", opts = { drop_blocks = false } },
  { name = "nothing mended", opts = { mend = false, suspects = false } },
  { name = "quotes too, a high threshold", opts = { mend = { quotes = true }, threshold = 0.9 } },
  { name = "a threshold with many digits", opts = { threshold = 0.123456789012345 } },
  { name = "as plain text", opts = { format = "plain" } },
  { name = "as Markdown", opts = { format = "markdown" } },
  { name = "own terms", opts = {
    tag = true,
    terms = { { "S", re = " council" }, { "S", re = "\t?bees ", id = "b" }, { "S", " the town" }, { "S", "  roof  " } } } },
  { name = "own rules", opts = {
    drop = { "it's", "paragraph" }, keep = { "Second" }, drop_re = { "^\\W*$", "(?-i)Bad" }, keep_re = { "council|bees" } } },
}

for _, set in ipairs(sets) do
  t.test("read: " .. set.name, function()
    for name, text in pairs(sample.all()) do
      local a, b = both(function()
        return { stet.read(text, set.opts) }
      end)
      t.same(b, a, name)
    end
  end)
end

local page = "<!DOCTYPE html>\n<html lang=en><head><title>The toll</title></head><body><article><h1>The toll</h1>\n"
  .. "<p>Ada Morrow paid <b>two crowns</b> on Monday to cross the bridge at <a href='/orle'>Orle</a>, as everybody did.</p>\n"
  .. "<p>She said that she would pay as much again to see the old ferry back, for the view was better from the water.</p>\n"
  .. "</article></body></html>\n"

t.test("tag: the form asked for stands beside the entities", function()
  for _, form in ipairs({ "text", "markdown", "html" }) do
    local a, b = both(function()
      return { stet.tag(page, { to = form }) }
    end)
    t.same(b, a, form)
    t.equal(form == "text" or type(b[2][form]), form == "text" or "string", form)
  end
  local a, b = both(function()
    return { stet.tag(sample.article, { to = "markdown" }) }
  end)
  t.same(b, a, "plain text")
end)

t.test("an address and an encoding are as long as both can take, and no longer", function()
  local long = { address = "https://a.example/" .. ("x"):rep(2029), encoding = ("x"):rep(63) }
  for name, value in pairs(long) do
    local a, b = both(function()
      return { stet.clean(page, { to = "markdown", [name] = value }) }
    end)
    t.equal(type(a[1]), "string", name)
    t.same(b, a, name)
    a, b = both(function()
      return { pcall(stet.clean, page, { [name] = value .. "x" }) }
    end)
    t.equal(a[1], false, name)
    t.same(b, a, name)
  end
end)

t.test("label", function()
  local blocks = { { text = "A heading\twith \\ things", kind = "heading", level = 2 }, { text = "", kind = "image" } }
  for _, text in pairs(sample.odd) do
    blocks[#blocks + 1] = text
    blocks[#blocks + 1] = { text = text, kind = "item", level = 3, linked = math.floor(#text / 2) }
  end
  for _, opts in ipairs({ {}, { threshold = 0.8, drop = { "line" }, keep_re = { "\\bwith\\b" } } }) do
    local a, b = both(function()
      return { stet.label(blocks, opts) }
    end)
    t.equal(#a[1], #blocks)
    t.same(b, a)
  end
end)

t.test("errors of rules", function()
  for _, opts in ipairs({
    { drop_re = { "(" } },
    { drop = { "a", "b" }, keep = { "c" }, keep_re = { "x", "a{2,1}" } },
    { keep_re = { "\\p{Nonsense}" } },
    { terms = { { "S", "  " } } },
    { terms = { { "S", "x" }, { "S", re = "  (" } } },
  }) do
    local a, b = both(function()
      return { pcall(stet.new, opts) }
    end)
    t.equal(a[1], false)
    t.same(b, a)
  end
end)

t.test("a big text passes the pipe whole", function()
  local text = (sample.article .. "\n"):rep(400)
  local a, b = both(function()
    return stet.read(text)
  end)
  t.equal(b.text, a.text)
  t.equal(#b.edits, #a.edits)
  t.equal(#b.blocks, #a.blocks)
end)

t.test("a missing command is told in one sentence", function()
  backend.use("command")
  local text, message, code = stet.clean("x", { command = "/nowhere/stet" })
  t.equal(text, nil)
  t.equal(code, "command")
  t.match(message, "^stet cannot be reached: .*/nowhere/stet")
  t.ok(not message:find("\n"), message)
end)

t.test("a command that is not stet is told", function()
  backend.use("command")
  local text, message, code = stet.clean("x", { command = "true" })
  t.equal(text, nil)
  t.equal(code, "command")
  t.match(message, "not stet's")
end)

t.done()
