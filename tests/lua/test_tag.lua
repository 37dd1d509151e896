--- Tagging as people call it, through the backend that STET_BACKEND names. What is looked for here is sure: figures, addresses, the
--- user's own terms, and names that no model may miss.

local t = require("tap")
local stet = require("stet")

local text = "London, Nov. 8 \226\128\148 Angela Merkel met Emmanuel Macron "
  .. "in Berlin. Merkel paid \226\130\1723.5 million (4 percent) to\n"
  .. "don@example.org on Tuesday, says https://example.org/a.\n"

local function find(entities, piece, type)
  for _, e in ipairs(entities) do
    if e.text == piece and e.type == type then
      return e
    end
  end
end

t.test("entities are spans of the text, in order and disjoint", function()
  local entities, doc = stet.tag(text)
  local last = 0
  t.ok(#entities >= 8, "found " .. #entities)
  for _, e in ipairs(entities) do
    t.ok(e.first > last and e.last >= e.first and e.last <= #text, e.text)
    t.equal(text:sub(e.first, e.last), e.text)
    t.ok(e.score >= 0 and e.score <= 1)
    t.ok(doc.blocks[e.block])
    last = e.last
  end
  t.equal(doc.entities, entities)
end)

t.test("names, figures and addresses are told apart", function()
  local entities = stet.tag(text, { date = "2022-11-10" })
  t.ok(find(entities, "Angela Merkel", "PERSON"))
  t.ok(find(entities, "Berlin", "PLACE"))
  t.equal(find(entities, "Nov. 8", "DATE").value, "2022-11-08")
  t.equal(find(entities, "\226\130\1723.5 million", "MONEY").value, "EUR 3500000")
  t.equal(find(entities, "4 percent", "PERCENT").value, "4 %")
  t.equal(find(entities, "Tuesday", "DATE").value, "2022-11-08")
  t.ok(find(entities, "don@example.org", "EMAIL"))
  t.ok(find(entities, "https://example.org/a", "URL"))
end)

t.test("the mentions of one name are joined", function()
  local entities, doc = stet.tag(text)
  local full, short = find(entities, "Angela Merkel", "PERSON"), find(entities, "Merkel", "PERSON")
  t.ok(full and short and full.name == short.name)
  local name = doc.names[full.name]
  t.equal(name.name, "Angela Merkel")
  t.equal(#name.mentions, 2)
  t.same(name.variants, { "Angela Merkel", "Merkel" })
  t.equal(entities[name.mentions[2]], short)
end)

t.test("types, scores and terms are options", function()
  for _, e in ipairs((stet.tag(text, { types = { "MONEY", "DATE" } }))) do
    t.ok(e.type == "MONEY" or e.type == "DATE")
  end
  t.equal(#stet.tag(text, { types = { "URL" } }), 1)
  for _, e in ipairs((stet.tag(text, { min_score = 0.9 }))) do
    t.ok(e.score >= 0.9)
  end
  local terms = { { "SHIP", "Emmanuel Macron", id = "s1" }, { "CODE", re = "\\d percent" }, { "PLACE", "paid" } }
  local entities = stet.tag(text, { terms = terms })
  t.equal(find(entities, "Emmanuel Macron", "SHIP").id, "s1")
  t.ok(find(entities, "4 percent", "CODE"))
  t.ok(find(entities, "paid", "PLACE"))
  t.raises(function() stet.tag(text, { terms = { { "X", re = "(" } } }) end, "terms[1]")
end)

t.test("read finds entities only where they are asked for", function()
  local doc = stet.read(text)
  t.equal(#doc.entities, 0)
  local tagged = stet.read(text, { tag = true })
  t.ok(#tagged.entities >= 8)
  t.ok(#tagged.sentences >= 2)
  t.equal(doc.text, tagged.text)
end)

t.test("positions hold through what is mended", function()
  local broken = "Angela Mer\194\173kel said caf\195\131\194\169 &amp; bar cost $5 in Ber\226\128\139lin on May 4, 2021."
  local entities = stet.tag(broken)
  for _, e in ipairs(entities) do
    if e.text == "Angela Merkel" then
      t.equal(broken:sub(e.first, e.last), "Angela Mer\194\173kel")
    end
  end
  t.ok(find(entities, "Angela Merkel", "PERSON"), "a soft hyphen in a name")
  local day = find(entities, "May 4, 2021", "DATE")
  t.equal(broken:sub(day.first, day.last), "May 4, 2021")
end)

t.test("blocks of a host are tagged where asked for", function()
  local blocks = { "Angela Merkel came to Berlin on 3 May 2020.", { text = "x = 1", kind = "code" }, "She paid $40." }
  local labels, tagged = stet.label(blocks, { tag = true, drop_blocks = false })
  t.equal(#labels, 3)
  local joined = blocks[1] .. "\n\nx = 1\n\n" .. blocks[3]
  for _, e in ipairs(tagged.entities) do
    t.equal(joined:sub(e.first, e.last), e.text)
  end
  t.equal(find(tagged.entities, "$40", "MONEY").block, 3)
  local only, none = stet.label(blocks)
  t.equal(#only, 3)
  t.equal(none, nil)
  local empty, nothing = stet.label({}, { tag = true })
  t.same(empty, {})
  t.same(nothing.entities, {})
end)

t.test("odd texts are tagged without a complaint", function()
  local odds = { "", "\n\n", "\0\0", "\255\254 Angela", ("a "):rep(5000), "\240\159\145\169\226\128\141\240\159\145\167 5 km" }
  for _, odd in ipairs(odds) do
    t.equal(type(stet.tag(odd)), "table")
  end
  t.raises(function() stet.tag() end, "string")
end)

t.done()
