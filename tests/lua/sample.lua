--- sample: the texts that the tests of every host use. Written for stet.

local M = {}

--- A scraped article: title twice, a byline, a share line, an entity, a no-break space, mojibake, a teaser line of links at the
--- end.
M.article = table.concat({
  "Harbour town votes to keep its last ferry",
  "Harbour town votes to keep its last ferry",
  "By Ines Calder",
  "Share on Facebook",
  "The council of Port Averil voted on Tuesday night to keep the ferry to Gull Island running for another five years, "
    .. "after an eight hour meeting that filled the town hall &amp; the street outside it.",
  "The crossing costs the town\194\160about \226\130\172400,000 a year, and nobody who lives on the island has ever thought that "
    .. "too much. It\195\162\226\130\172\226\132\162s the only way to the school, the doctor and the bakery.",
  "Sign up for our newsletter",
  "\226\128\156We have no other road,\226\128\157 said Tomas Reuel, who has mended nets on the quay since he was a boy. "
    .. "He had brought a petition with four hundred names.",
  "The vote was nine to two. The two who voted against it said that the money would be better spent on the sea wall, "
    .. "which the storms of last winter broke in three places.",
  "Read more: Ten walks along the northern coast",
}, "\n\n") .. "\n"

--- What its readers came for, in short pieces that must survive whatever the model thinks of the rest.
M.kept = { "voted on Tuesday night", "no other road", "nine to two" }

M.markdown = table.concat({
  "---", "title: Bees on the roof", "---", "",
  "# Bees on the roof", "",
  "By *Olu Brandt*", "",
  "The library keeps **three hives** on its roof, and lends out [honey spoons](https://example.org/spoons) with its books &ndash; "
    .. "a habit that the neighbours like.", "",
  "> They are quieter than most readers,", "> the librarian says.", "",
  "- spring: the hives wake", "- summer: the honey is taken", "",
  "```", "code & more", "```", "",
  "[Share](https://example.org/s) [Tweet](https://example.org/t)", "",
}, "\n")

--- Texts that want to break something.
M.odd = {
  empty = "",
  newline = "\n",
  spaces = "   \n \t \n",
  nul = "A line with a NUL \0 in it stands here.\n\nAnd \0\0 more of them.\n",
  invalid = "Bad bytes \255\254 and \195 a cut one stand in this sentence.\n\nThe end \240\159\n",
  crlf = "First paragraph of the text, with a few words.\r\n\r\nSecond paragraph of the text.\r\n",
  lone_cr = "One line of old times\rand another line of them\r\rnext paragraph\r",
  bom = "\239\187\191A text that begins with a byte order mark.\n",
  tabs = "a\tb\tc\n\tindented\twith\ttabs\n",
  backslashes = "C:\\new\\table\\0 and \\\\ and \\t stay what they are.\n",
  percent = "100 % of %s and %d\n",
  no_end = "no line end after this",
  emoji = "A family \240\159\145\168\226\128\141\240\159\145\169\226\128\141\240\159\145\167 went out; e\204\129t\195\169 came.\n",
  deep = (">"):rep(300) .. " deep\n",
  long_line = ("word "):rep(5000) .. "\n",
  quotes = "It's \"quoted\" `so` $HOME $(x) !! *?[a] ~\n",
}

--- The edits of a document made on its source.
function M.apply(text, edits)
  local out, at = {}, 1
  for _, e in ipairs(edits) do
    out[#out + 1] = text:sub(at, e.first - 1)
    out[#out + 1] = e.replacement
    at = e.last + 1
  end
  out[#out + 1] = text:sub(at)
  return table.concat(out)
end

--- Every text above, and the articles of tests/articles, by name.
function M.all()
  local out = { article = M.article, markdown = M.markdown }
  for name, text in pairs(M.odd) do
    out[name] = text
  end
  for i = 1, 9 do
    local listing = io.popen("ls tests/articles/0" .. i .. "-*.* 2>/dev/null")
    for path in listing:lines() do
      local file = io.open(path, "rb")
      out[path] = file:read("*a")
      file:close()
    end
    listing:close()
  end
  return out
end

return M
