--- words: what stet says to people about its options and findings; loaded only by hosts that show it.
--
-- Neovim's help of the options is made here from the schema (options.lua), so that it cannot drift from it.

local options = require("stet.options")

local M = {}

--- The doubts: what a suspect is flagged for, in the words that a person reads.
M.doubts = {
  { name = "lower-start", description = "this sentence begins in lower case: is something missing before it?" },
  { name = "lost-break", description = "a capital inside a sentence: was a full stop or a line break lost here?" },
  { name = "glued-numbers", description = "two numbers stand side by side: what stood between them?" },
  { name = "open-quote", description = "this quotation is never closed" },
  { name = "closed-twice", description = "this quotation is closed twice or was never opened" },
  { name = "lost-text", description = "text seems to be missing here" },
  { name = "spelling", description = "this name is spelled in another way elsewhere in the text" },
}

--- `text` in lines of at most `width`, each after `indent`.
local function wrap(text, indent, width)
  local out, line = {}, indent
  for word in text:gmatch("%S+") do
    if #line + 1 + #word > width and line ~= indent then
      out[#out + 1] = line
      line = indent
    end
    line = line == indent and indent .. word or line .. " " .. word
  end
  out[#out + 1] = line
  return table.concat(out, "\n")
end

--- The options and the mending rules, for Neovim's help.
function M.help()
  local out = {}
  for _, option in ipairs(options.schema) do
    local tag = "*stet-option-" .. option.name .. "*"
    local head = "    " .. option.name
    local default = option.default ~= nil and " Default: " .. tostring(option.default) .. "." or ""
    out[#out + 1] = head .. (" "):rep(78 - #head - #tag) .. tag
    out[#out + 1] = wrap(option.description .. "." .. default, "        ", 78)
  end
  out[#out + 1] = "\nThe mending rules, in their order:\n"
  for _, mend in ipairs(options.mends) do
    out[#out + 1] = wrap(mend.name .. ": " .. mend.description .. (mend.on and "" or "; off unless asked for"), "    ", 78)
  end
  return table.concat(out, "\n") .. "\n"
end

return M
