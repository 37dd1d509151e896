--- The reader of the command's records, against records written by hand.

local t = require("tap")
local tsv = require("stet.tsv")

local head = "stet\ttsv\t1\t0.1.0\n"

t.test("a document is read, and its version", function()
  local doc, version = tsv.read(head .. "doc\t-\tplain\t12\ntitle\tA\\tb\\\\n\ntext\ta\\nb\\0c\\r\nbody\t\n"
    .. "block\t0\t5\tparagraph\t0\tbody\t1\t0.97000002861022949\tmodel\t\n"
    .. "block\t7\t9\theading\t2\tshare\t0\t0.25\trule\ten:share\n"
    .. "edit\t7\t9\tdrop\tshare\t0.75\t1\t\nedit\t9\t9\tmend\tspaces\t1\t1\t\\t\n"
    .. "suspect\t1\t2\tlost-text\t\nsuspect\t2\t3\tspelling\tAda\nwarning\t3\t4\tnul\nfuture\tx\ty\n"
    .. "sentence\t0\t5\nentity\t0\t3\tPERSON\t0.98123\t0\t0\tAda\t\t\nentity\t4\t5\tDATE\t1\t1\t\t4\t2022\tx7\n"
    .. "name\tPERSON\tAda\tAda\tAd\\ta\nend\n")
  t.equal(version, "0.1.0")
  t.same(doc, {
    format = "plain", title = "A\tb\\n", text = "a\nb\0c\r", body = "",
    blocks = {
      { first = 1, last = 5, kind = "paragraph", level = 0, role = "body", keep = true, score = 0.97, decider = "model" },
      { first = 8, last = 9, kind = "heading", level = 2, role = "share", keep = false, score = 0.25, decider = "rule",
        rule = "en:share" },
    },
    edits = {
      { first = 8, last = 9, drop = true, reason = "share", score = 0.75, block = 2, replacement = "" },
      { first = 10, last = 9, drop = false, reason = "spaces", score = 1.0, block = 2, replacement = "\t" },
    },
    suspects = {
      { first = 2, last = 2, reason = "lost-text" }, { first = 3, last = 3, reason = "spelling", suggestion = "Ada" },
    },
    sentences = { { first = 1, last = 5 } },
    entities = {
      { first = 1, last = 3, type = "PERSON", score = 0.9812, block = 1, name = 1, text = "Ada" },
      { first = 5, last = 5, type = "DATE", score = 1.0, block = 2, text = "4", value = "2022", id = "x7" },
    },
    names = { { type = "PERSON", name = "Ada", variants = { "Ada", "Ad\ta" }, mentions = { 1 } } },
    warnings = { { first = 4, last = 4, kind = "nul" } },
  })
end)

t.test("escaping passes every byte", function()
  local bytes = {}
  for i = 0, 255 do
    bytes[#bytes + 1] = string.char(i)
  end
  local all = table.concat(bytes)
  local doc = tsv.read(head .. "doc\t-\tplain\t0\ntext\t" .. tsv.escape(all) .. "\nend\n")
  t.equal(doc.text, all)
end)

t.test("cut short, of another version, or no answer at all", function()
  t.match(select(2, tsv.read(head .. "doc\t-\tplain\t0\ntext\tabc\n")), "cut short")
  t.match(select(2, tsv.read("")), "nothing")
  t.match(select(2, tsv.read("hello\n")), "nothing")
  t.match(select(2, tsv.read("stet\ttsv\t9\t3.0.0\nend\n")), "version 9")
end)

t.test("an error of the library", function()
  t.same({ tsv.read(head .. "error\t-\tpattern\t2\t7\tmissing\\tthing\n") }, { nil, "missing\tthing", "pattern", 7, 2 })
  t.equal(select(3, tsv.read(head .. "error\t-\ttoolong\t0\t0\tx\n")), "too_long")
end)

t.done()
