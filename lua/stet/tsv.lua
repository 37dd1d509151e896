--- tsv: the rows that `stet --to tsv` writes, read without a library. src/cli/tsv.c is the other end.
--
-- A row is a tag and its fields, separated by tabs; in a field backslash, tab, line feed, carriage return and NUL are written \\ \t \n
-- \r \0, so that any bytes pass. The first row names the version, the last one is "end": output that was cut short cannot
-- be taken for a whole. Offsets in the rows are half-open and count from 0; they become first and last here.

local M = {}

M.version = "1"

local escapes = { ["\\"] = "\\\\", ["\t"] = "\\t", ["\n"] = "\\n", ["\r"] = "\\r", ["\0"] = "\\0" }
local unescapes = { ["\\"] = "\\", t = "\t", n = "\n", r = "\r", ["0"] = "\0" }

function M.escape(text)
  -- %z for 5.1, which ends a pattern at NUL
  return (text:gsub("[\\\t\n\r%z]", escapes))
end

local function unescape(field)
  if not field:find("\\", 1, true) then
    return field
  end
  return (field:gsub("\\(.)", unescapes))
end

local function split(row)
  local out, n = {}, 0
  for field in (row .. "\t"):gmatch("([^\t]*)\t") do
    n = n + 1
    out[n] = field
  end
  return out
end

local function position(start, stop)
  return tonumber(start) + 1, tonumber(stop)
end

--- Readers of rows: each adds what its row says to the document.
local rows = {}

function rows.text(doc, f)
  doc[f[1]] = unescape(f[2])
end
rows.body, rows.title, rows.byline, rows.date, rows.format = rows.text, rows.text, rows.text, rows.text, rows.text

function rows.block(doc, f)
  local first, last = position(f[2], f[3])
  local rule = f[9] and unescape(f[9])
  doc.blocks[#doc.blocks + 1] = {
    first = first, last = last, kind = f[4], level = tonumber(f[5]), role = f[6], keep = f[7] == "1", decider = f[8],
    rule = rule ~= "" and rule or nil, score = tonumber(f[10]),
  }
end

function rows.edit(doc, f)
  local first, last = position(f[2], f[3])
  doc.edits[#doc.edits + 1] = {
    first = first, last = last, drop = f[4] == "drop", reason = f[5], block = tonumber(f[6]) + 1, score = tonumber(f[7]),
    replacement = unescape(f[8]),
  }
end

function rows.suspect(doc, f)
  local first, last = position(f[2], f[3])
  doc.suspects[#doc.suspects + 1] = { first = first, last = last, reason = f[4] }
end

function rows.warning(doc, f)
  local first, last = position(f[2], f[3])
  doc.warnings[#doc.warnings + 1] = { first = first, last = last, kind = f[4] }
end

--- Reads what the command wrote. Answers a document, or nil and what is wrong with it, or nil, message, code, offset, index when the
--- command itself reported an error. `version` is what the command says of itself.
function M.read(output)
  local doc, head, complete = { blocks = {}, edits = {}, suspects = {}, warnings = {} }, nil, false
  for row in output:gmatch("([^\n]*)\n") do
    local f = split(row)
    local tag = f[1]
    if tag == "error" then
      return nil, unescape(f[3] or "unknown error"), f[2], tonumber(f[4]), tonumber(f[5])
    elseif tag == "stet" then
      head = f
    elseif tag == "end" then
      complete = true
    elseif head and rows[tag] then
      rows[tag](doc, f)
    end -- a tag of a later version is passed over
  end
  if not head then
    return nil, "it answered nothing that stet writes"
  elseif head[2] ~= M.version then
    return nil, "it speaks version " .. tostring(head[2]) .. " of the protocol, not " .. M.version
  elseif not complete then
    return nil, "its answer was cut short"
  end
  return doc, head[3]
end

--- Blocks as rows for `stet label`.
function M.write_blocks(blocks)
  local out = {}
  for i, b in ipairs(blocks) do
    out[i] = string.format("%s\t%d\t%d\t%s\n", b.kind, b.level, b.linked, M.escape(b.text))
  end
  return table.concat(out)
end

return M
