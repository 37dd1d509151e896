-- A Pandoc reader of web pages: pandoc -f stet-reader.lua page.html -o article.md. What Pandoc reads is the article alone: title,
-- byline and date in the metadata, its text with headings, lists, quotations, tables, code, pictures, links and emphasis.
--
-- stet reads the page and writes its article as a small page of its own, which Pandoc's reader of HTML then takes: a page of a
-- megabyte costs Pandoc what its article costs. Pandoc 2.17 and later; with its own Lua where the C module loads, else through the
-- command `stet`. Options are environment variables, because a reader has no metadata yet: STET_ADDRESS, where the page was, for
-- links that are not absolute; STET_THRESHOLD.
local here = (PANDOC_SCRIPT_FILE or debug.getinfo(1, "S").source:gsub("^@", "")):match("^(.*[/\\])") or ""
local abi = _VERSION:match("%d+%.%d+")
for _, folder in ipairs({ here .. "../lua/" .. abi .. "/", here }) do -- beside this file, or where `make install` puts the rest
  package.path = folder .. "?.lua;" .. folder .. "?/init.lua;" .. package.path
end

local function read(page, reader_options)
  local address, threshold = os.getenv("STET_ADDRESS"), tonumber(os.getenv("STET_THRESHOLD") or "")
  local article, message = require("stet").clean(tostring(page), {
    format = "html", to = "html", suspects = false, address = address ~= "" and address or nil, threshold = threshold,
  })
  if not article then
    error("stet: " .. message, 0)
  end
  if pandoc.ReaderOptions then -- since 2.18
    return pandoc.read(article, "html", reader_options)
  end
  return pandoc.read(article, "html")
end

if PANDOC_VERSION >= "3.0" then -- the page as it came, in any encoding; before, Pandoc reads what is not UTF-8 as Latin-1
  ByteStringReader = read
else
  Reader = read
end
