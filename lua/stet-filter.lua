-- A Pandoc filter that drops the site's blocks from an article: pandoc -L stet-filter.lua. See stet/pandoc.lua.
local here = (PANDOC_SCRIPT_FILE or debug.getinfo(1, "S").source:gsub("^@", "")):match("^(.*[/\\])") or ""
local abi = _VERSION:match("%d+%.%d+")
for _, folder in ipairs({ here .. "../lua/" .. abi .. "/", here }) do -- beside this file, or where `make install` puts the rest
  package.path = folder .. "?.lua;" .. folder .. "?/init.lua;" .. package.path
end
return (require("stet.pandoc")) -- require answers two values in 5.4, and Pandoc takes the last
