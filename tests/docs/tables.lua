--- Prints the README's table of options, from the one schema that checks them.
package.path = "./lua/?.lua;./lua/?/init.lua;" .. package.path
local options = require("stet.options")

local function show(option)
  if option.type == "choice" then return table.concat(option.values, ", ") end
  if option.type == "number" then return option.least .. " to " .. option.most end
  return ({ texts = "list of strings", mends = "true, false, list or table" })[option.type] or option.type
end

print("| option | values | default | what it does |")
print("|---|---|---|---|")
for _, option in ipairs(options.schema) do
  local default = option.default == nil and "" or "`" .. tostring(option.default) .. "`"
  print(("| `%s` | %s | %s | %s |"):format(option.name, show(option), default, (option.description:gsub("|", "\\|"))))
end
print()
print("| mending rule | what it mends |")
print("|---|---|")
for _, mend in ipairs(options.mends) do
  print(("| `%s` | %s%s |"):format(mend.name, mend.description, mend.on and "" or " (off unless asked for)"))
end
