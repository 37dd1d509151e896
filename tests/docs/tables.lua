--- Prints the README's table of options, from the one schema that checks them.
package.path = "./lua/?.lua;./lua/?/init.lua;" .. package.path
local options = require("stet.options")

local function show(option)
  if option.type == "choice" then return table.concat(option.values, ", ") end
  if option.type == "number" then return option.least .. " to " .. option.most end
  return ({ texts = "list of strings", mends = "true, false, list or table" })[option.type] or option.type
end

--- What the command line has for it, where that is not --name alone.
local commands = {
  to = { "--to", "--also" }, drop_blocks = { "--no-drop" }, mend = { "--mend", "--no-mend" }, suspects = { "--no-suspects" },
  terms = { "--term", "--term-re" }, command = {},
}

local function command_line(option)
  local out = {}
  for i, name in ipairs(commands[option.name] or { "--" .. option.name:gsub("_", "-") }) do
    out[i] = "`" .. name .. "`"
  end
  return table.concat(out, ", ")
end

print("| option | values | default | what it does | command line |")
print("|---|---|---|---|---|")
for _, option in ipairs(options.schema) do
  local default = option.default == nil and "" or "`" .. tostring(option.default) .. "`"
  local description = option.description:gsub("|", "\\|")
  print(("| `%s` | %s | %s | %s | %s |"):format(option.name, show(option), default, description, command_line(option)))
end
print()
print("| mending rule | what it mends |")
print("|---|---|")
for _, mend in ipairs(options.mends) do
  print(("| `%s` | %s%s |"):format(mend.name, mend.description, mend.on and "" or " (off unless asked for)"))
end
