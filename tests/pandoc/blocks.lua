--- How the tree is cut into blocks; run as a filter over blocks.md, in either Pandoc. Its answer is TAP on standard output.
package.path = "./tests/lua/?.lua;./lua/?.lua;./lua/?/init.lua;" .. package.path
local t = require("tap")
local filter = require("stet.pandoc")

function Pandoc(doc)
  local blocks = filter.blocks(doc)
  t.test("blocks have text, kind, level and the bytes inside links", function()
    t.same(blocks, {
      { text = "The bees", kind = "heading", level = 1, linked = 0 },
      { text = "See the hives and more.", kind = "paragraph", level = 0, linked = 9 },
      { text = "All of it", kind = "paragraph", level = 0, linked = 9 },
      { text = "one\ntwo of it", kind = "item", level = 1, linked = 3 },
      { text = "three", kind = "item", level = 1, linked = 0 },
      { text = "A bee on a spoon", kind = "image", level = 0, linked = 0 },
      { text = "quoted\nand again", kind = "quotation", level = 1, linked = 0 },
      { text = "local x = 1\n", kind = "code", level = 0, linked = 0 },
      { text = "", kind = "rule", level = 0, linked = 0 },
      { text = "In a div", kind = "paragraph", level = 0, linked = 0 },
      { text = "Deeper", kind = "heading", level = 3, linked = 0 },
      { text = "Queen\nthe mother of all\none a hive", kind = "definition", level = 0, linked = 0 },
      { text = "a\nb\n1\n2", kind = "table", level = 0, linked = 1 },
      { text = "Caf\195\169 \226\128\147 noted", kind = "paragraph", level = 0, linked = 0 },
      { text = "x = 1", kind = "code", level = 0, linked = 0 },
      { text = "A note with a link.", kind = "footnote", level = 0, linked = 6 },
    })
  end)
  t.test("stet labels them", function()
    local labels = assert(require("stet").label(blocks, { threshold = 0, drop = { "hives" } }))
    t.equal(#labels, #blocks)
    t.equal(labels[2].keep, false)
    t.equal(labels[4].kind, "item")
  end)
  t.test("the way into the library is the one that was asked for", function()
    local wanted = os.getenv("STET_WAY")
    t.equal(require("stet").info().backend, wanted)
  end)
  t.plan()
  return doc
end
