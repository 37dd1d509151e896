--- The module as people call it, through the backend that STET_BACKEND names.

local t = require("tap")
local sample = require("sample")
local stet = require("stet")

local function each(run)
  local names = {}
  local all = sample.all()
  for name in pairs(all) do
    names[#names + 1] = name
  end
  table.sort(names)
  for _, name in ipairs(names) do
    run(all[name], name)
  end
end

t.test("info names the backend that was asked for", function()
  local info = stet.info()
  t.equal(info.version, stet.version)
  t.match(stet.version, "^%d+%.%d+%.%d+$")
  local wanted = os.getenv("STET_BACKEND")
  if wanted and wanted ~= "" then
    t.equal(info.backend, wanted)
  end
end)

t.test("clean answers the text and a report", function()
  local text, report = stet.clean(sample.article)
  t.equal(type(text), "string")
  t.equal(report.text, text)
  t.equal(report.format, "plain")
  for _, piece in ipairs(sample.kept) do
    t.ok(text:find(piece, 1, true), piece)
    t.ok(report.body:find(piece, 1, true), piece)
  end
end)

local page = "<html><head><title>Toll | Site</title><meta name=author content='Ada Morrow'></head><body><h1>Toll</h1><p>The toll "
  .. "on the bridge is <b>two crowns</b> for a car &amp; one for a cart, said <a href='/c'>the council</a>.</p></body></html>"

t.test("an HTML page", function()
  local text, doc = stet.clean(page, { format = "html", drop_blocks = false })
  t.equal(text, "Toll\n\nThe toll on the bridge is two crowns for a car & one for a cart, said the council.")
  t.equal(doc.format, "html")
  t.equal(doc.title, "Toll")
  t.equal(doc.byline, "Ada Morrow")
  t.equal(page:sub(doc.blocks[1].first, doc.blocks[1].last), "Toll")
  t.equal(doc.markdown, nil)
  t.equal((stet.clean(page, { drop_blocks = false })), text, "guessed")
  local markdown = stet.clean(page, { to = "markdown", address = "https://s.example/a/b", drop_blocks = false })
  t.equal(markdown, "# Toll\n\nThe toll on the bridge is **two crowns** for a car & one for a cart, said [the council]"
    .. "(https://s.example/c).\n")
  local html = stet.clean(page, { to = "html", drop_blocks = false })
  t.ok(html:find("<h1>Toll</h1>\n<p>The toll on the bridge is <strong>two crowns</strong> for a car &amp; one", 1, true), html)
  local cp1251 = "<p>\206\225\224\232\229"
  t.equal((stet.clean(cp1251, { format = "html", encoding = "windows-1251", drop_blocks = false })),
    "\208\158\208\177\208\176\208\184\208\181")
  t.raises(function() doc:source(1, 2) end, "HTML")
  local entities = stet.tag(page, { types = { "PERSON", "MONEY" } })
  t.equal(type(entities), "table")
  local nothing, message, code = stet.clean("# T\n", { format = "markdown", to = "html" })
  t.equal(nothing, nil)
  t.match(message, "not of Markdown")
  t.equal(code, "option")
  t.equal((stet.clean("A line.\n", { format = "plain", to = "markdown", drop_blocks = false })), "A line.\n")
end)

t.test("clean mends", function()
  local text, report = stet.clean(sample.article)
  t.ok(text:find("hall & the street", 1, true), "entity")
  t.ok(text:find("town about", 1, true), "no-break space")
  t.ok(text:find("It\226\128\153s the only way", 1, true), "mojibake")
  t.ok(report.mended.entities >= 1 and report.mended.spaces >= 1 and report.mended.mojibake >= 1)
end)

t.test("read and clean answer the same", function()
  local doc = stet.read(sample.article)
  local _, report = stet.clean(sample.article)
  t.same(doc, report)
end)

t.test("edits are in order and disjoint, lie in blocks and give the text", function()
  each(function(text, name)
    local doc = assert(stet.read(text))
    local last = 0
    for _, e in ipairs(doc.edits) do
      t.ok(e.first > last and e.last >= e.first - 1 and e.last <= #text, name)
      t.ok(doc.blocks[e.block], name)
      t.equal(type(e.drop), "boolean")
      last = e.last
    end
    t.equal(sample.apply(text, doc.edits), doc.text, name)
  end)
end)

t.test("blocks are in order, disjoint and inside the text", function()
  each(function(text, name)
    local doc, last = assert(stet.read(text)), 0
    for _, b in ipairs(doc.blocks) do
      t.ok(b.first > last and b.last >= b.first and b.last <= #text, name)
      t.ok(b.score >= 0 and b.score <= 1, name)
      t.equal(type(b.keep), "boolean")
      last = b.last
    end
  end)
end)

t.test("source and target lead back and forth", function()
  each(function(text, name)
    local doc = assert(stet.read(text))
    local edit, changed = 1, {}
    for _, e in ipairs(doc.edits) do
      for i = e.first, e.last do
        changed[i] = e
      end
    end
    local step = math.max(1, math.floor(#text / 997))
    for i = 1, #text, step do
      local first, last = doc:target(i, i)
      local e = changed[i]
      if not e then
        t.equal(first, last, name)
        t.equal(doc.text:byte(first), text:byte(i), name)
        t.same({ doc:source(first, last) }, { i, i }, name)
      else
        t.equal(doc.text:sub(first, last), e.replacement, name)
        if e.replacement ~= "" then
          t.same({ doc:source(first, last) }, { e.first, e.last }, name)
        end
      end
    end
    t.same({ doc:target(#text + 1, #text) }, { #doc.text + 1, #doc.text }, name)
    t.equal(edit, 1)
  end)
end)

t.test("a span over an edit takes in all of it", function()
  local text = "The hall &amp; the street outside it were full of people on that night.\n"
  local doc = stet.read(text, { drop_blocks = false })
  local at = doc.text:find("hall & the", 1, true)
  t.same({ doc:source(at, at + 9) }, { 5, 18 })
  t.equal(text:sub(5, 18), "hall &amp; the")
  t.same({ doc:target(5, 18) }, { at, at + 9 })
  t.same({ doc:target(11, 12) }, { at + 5, at + 5 })
end)

t.test("source and target refuse what is no span", function()
  local doc = stet.read("text\n")
  t.raises(function() doc:source(0, 1) end, "source", "1 <= first")
  t.raises(function() doc:target(3, 1) end, "target")
  t.raises(function() doc:target("1", 1) end, "target")
  t.raises(function() doc:target(1.5, 2) end, "target")
end)

t.test("suspects and warnings are spans of the source", function()
  local text = "Bad \255 bytes stand in this line of text.\n"
  local doc = stet.read(text)
  t.equal(doc.warnings[1].kind, "invalid-utf8")
  t.equal(text:sub(doc.warnings[1].first, doc.warnings[1].last), "\255")
  each(function(whole, name)
    for _, s in ipairs(assert(stet.read(whole)).suspects) do
      t.ok(s.first >= 1 and s.last >= s.first and s.last <= #whole, name)
    end
  end)
end)

t.test("drop_blocks = false keeps every block", function()
  local doc = stet.read(sample.article, { drop_blocks = false })
  for _, e in ipairs(doc.edits) do
    t.ok(not e.drop)
  end
  t.ok(doc.text:find("Share on Facebook", 1, true))
  t.same(doc.dropped, {})
end)

t.test("mend chooses the rules", function()
  local text = "The hall &amp; the\194\160street \226\128\156outside\226\128\157 were full of people that night.\n"
  local function mended(mend)
    return (stet.clean(text, { mend = mend, drop_blocks = false }))
  end
  t.equal(mended(false), text)
  t.ok(mended(true):find("hall & the street \226\128\156", 1, true))
  t.ok(mended({ quotes = true }):find('hall & the street "outside"', 1, true))
  t.ok(mended({ spaces = false }):find("hall & the\194\160street", 1, true))
  t.ok(mended({ "spaces" }):find("hall &amp; the street", 1, true))
  t.equal(mended({}), mended(true), "an empty table changes nothing")
end)

t.test("own phrases and patterns: keep wins over drop", function()
  local piece = "He had brought a petition"
  t.ok(not stet.clean(sample.article, { drop = { "brought a PETITION" } }):find(piece, 1, true))
  t.ok(not stet.clean(sample.article, { drop_re = { "petition\\s+with (four|five) hundred" } }):find(piece, 1, true))
  t.ok(stet.clean(sample.article, { drop = { "petition" }, keep = { "Tomas Reuel" } }):find(piece, 1, true))
  t.ok(stet.clean(sample.article, { drop = { "petition" }, keep_re = { "^\226\128\156We have" } }):find(piece, 1, true))
  t.ok(stet.clean(sample.article, { keep = { "share on facebook" } }):find("Share on Facebook", 1, true))
end)

t.test("rules may hold anything a shell would stumble over", function()
  for _, phrase in ipairs({ "it's", "$HOME", "`x`", "-", "--keep", "a\nb", "\"", "\\", "%", "*", " x ", "\226\130\172" }) do
    t.ok(stet.new({ drop = { phrase }, keep_re = { "\\Q" .. phrase .. "\\E" } }):clean(sample.article), phrase)
  end
  local text = "It costs $HOME to say it's so.\n\nAnother paragraph of this small text stands here.\n"
  t.ok(not stet.clean(text, { drop = { "$HOME to say it's" } }):find("costs", 1, true))
end)

t.test("a pattern that does not compile raises and is named", function()
  t.raises(function() stet.new({ drop = { "fine" }, drop_re = { "fine", "(open" } }) end, "drop_re[2]", "(open", "at byte")
  t.raises(function() stet.clean("x", { keep_re = { "[" } }) end, "keep_re[1]", "[")
end)

t.test("new keeps its options, and any number of objects live side by side", function()
  local gentle = stet.new({ drop_blocks = false })
  local harsh = stet.new({ drop_re = { "." }, mend = false })
  for _ = 1, 3 do
    t.ok(gentle:clean(sample.article):find("Share on Facebook", 1, true))
    t.ok(not harsh:clean(sample.article):find("%S"))
    t.same(gentle:read(sample.article), stet.read(sample.article, { drop_blocks = false }))
  end
end)

t.test("format can be forced", function()
  t.equal(stet.read("# One\n\ntwo\n", { format = "plain" }).format, "plain")
  t.equal(stet.read("One\n\ntwo\n", { format = "markdown" }).format, "markdown")
  t.equal(stet.read(sample.markdown).format, "markdown")
end)

t.test("label answers one label a block, in order", function()
  local labels = stet.label({
    { text = "Bees on the roof", kind = "heading", level = 1 },
    "The library keeps three hives on its roof, and lends out honey spoons with its books to whoever asks for one.",
    { text = "Share on Facebook", linked = 17 },
    { text = "tab\there\nand \\ there \0", kind = "item", level = 2 },
    "",
  })
  t.equal(#labels, 5)
  t.equal(labels[1].kind, "heading")
  t.equal(labels[1].level, 1)
  t.equal(labels[2].keep, true)
  t.equal(labels[4].kind, "item")
  t.equal(labels[4].level, 2)
  t.same(stet.label({}), {})
end)

t.test("label takes options", function()
  local blocks = { "One paragraph about bees and their hives on a roof.", "Another paragraph, about the honey." }
  local labels = stet.label(blocks, { drop = { "honey" } })
  t.equal(labels[1].keep, true)
  t.equal(labels[2].keep, false)
  t.equal(labels[2].decider, "user")
end)

t.test("what is no text is refused by name", function()
  t.raises(function() stet.clean() end, "clean", "string", "nil")
  t.raises(function() stet.clean(12) end, "clean", "string", "number")
  t.raises(function() stet.read({}) end, "read", "string", "table")
  t.raises(function() stet.new():clean(nil) end, "clean", "string")
  t.raises(function() stet.label("x") end, "blocks", "list")
  t.raises(function() stet.label({ 1 }) end, "blocks[1]")
  t.raises(function() stet.label({ "a", nil, "c" }) end, "blocks[2]", "nil")
  t.raises(function() stet.label({ x = "a" }) end, "blocks", "list", "\"x\"")
  t.raises(function() stet.label({ "a", { txt = "b" } }) end, "blocks[2]", "txt", "text, kind, level, linked")
  t.raises(function() stet.label({ { text = "b", kind = "bogus" } }) end, "blocks[1].kind", "bogus", "paragraph")
  t.raises(function() stet.label({ { text = "b", linked = 2 } }) end, "blocks[1].linked")
  t.raises(function() stet.label({ { text = "b", level = 300 } }) end, "blocks[1].level")
end)

t.done()
