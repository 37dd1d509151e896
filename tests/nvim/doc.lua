--- Writes the schema's options into the help file. Run it in the tree after a change of lua/stet/options.lua; `helptags` makes
--- the tags.
package.path = "./lua/?.lua;" .. package.path
local path = "lua/stet/runtime/doc/stet.txt"
local file = assert(io.open(path, "rb"))
local text = file:read("*a")
file:close()
local head, tail = text:match("^(.-what would be right%.\n\n).-(\n=====[=]+\n4%. Functions.*)$")
assert(head, "the help has no section of options")
file = assert(io.open(path, "wb"))
file:write(head, require("stet.words").help(), tail)
file:close()
