--- suspects: what a person must judge, as diagnostics, and the suggestions that some of them carry.

local buffer = require("stet.nvim.buffer")

local M = {}

M.namespace = buffer.suspects_namespace

local function words()
  local out = {}
  for _, doubt in ipairs(require("stet.words").doubts) do
    out[doubt.name] = doubt.description
  end
  return out
end

--- What `suspects` and `fix` read with: tagged where that is quick, for one name in two spellings.
local function options(buf)
  local tag = require("stet.nvim.tag")
  return { tag = tag.size_of(buf) <= tag.most }
end

--- Shows the suspects of the buffer as diagnostics. Answers the list, or nil and a message. A diagnostic whose suspect has a
--- suggestion carries it as user_data.stet.suggestion.
function M.suspects(buf, first_row, last_row)
  buf = buffer.number(buf)
  local read, message = buffer.read(buf, "read", options(buf))
  if not read then
    return nil, message
  end
  local list, says = {}, words()
  for _, s in ipairs(buffer.inside(read, read.doc.suspects, first_row, last_row)) do
    local row, col, end_row, end_col = read.map:span(s.first, s.last)
    list[#list + 1] = {
      bufnr = buf, lnum = row, col = col, end_lnum = end_row, end_col = end_col, severity = vim.diagnostic.severity.WARN,
      source = "stet", code = s.reason, user_data = { stet = { suggestion = s.suggestion } },
      message = (says[s.reason] or s.reason) .. (s.suggestion and ": " .. s.suggestion or ""),
    }
  end
  vim.diagnostic.set(M.namespace(), buf, list)
  buffer.note(buf, "suspects", #list)
  return list
end

--- Takes the diagnostics away.
function M.clear(buf)
  buf = buffer.number(buf)
  vim.diagnostic.reset(M.namespace(), buf)
  buffer.note(buf, "suspects", nil)
end

--- Puts what is suggested in the place of the suspects in the rows first_row..last_row (or of all), in one undo step. Answers how
--- many there were, or nil and a message.
function M.fix(buf, first_row, last_row)
  buf = buffer.number(buf)
  local read, message = buffer.read_to_change(buf, options(buf))
  if not read then
    return nil, message
  end
  local edits, last = {}, 0
  for _, s in ipairs(buffer.inside(read, read.doc.suspects, first_row, last_row)) do
    if s.suggestion and s.first > last then
      edits[#edits + 1] = { first = s.first, last = s.last, replacement = s.suggestion }
      last = s.last
    end
  end
  buffer.apply(buf, read, edits)
  return #edits
end

return M
