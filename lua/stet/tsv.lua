--- tsv: the records that `stet --to tsv` writes, read without a library. src/cli/tsv.c is the other end.
--
-- A record is a line: a tag and its fields, parted by tabs; in a field backslash, tab, line feed, carriage return and NUL are
-- written \\ \t \n \r \0, so that any bytes pass. The first record names the version, the last one is "end": output that was
-- cut short cannot be taken for a whole. Offsets are half-open and count from 0; they become first and last here. Records of a
-- later version are passed over.

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

local function split(line)
  local out, n = {}, 0
  for field in (line .. "\t"):gmatch("([^\t]*)\t") do
    n = n + 1
    out[n] = field
  end
  return out
end

local function position(start, stop)
  return tonumber(start) + 1, tonumber(stop)
end

--- To four decimals, by the same arithmetic as src/lua/push.c.
local function score(field)
  return math.floor(tonumber(field) * 1e4 + 0.5) / 1e4
end

--- Readers of records: each adds what its fields (f[1] is the tag) say to the document.
local records = {}

function records.doc(doc, f)
  doc.format = f[3]
end

function records.text(doc, f)
  doc[f[1]] = unescape(f[2])
end
for _, name in ipairs({ "body", "title", "byline", "date", "language", "site", "address", "markdown", "html" }) do
  records[name] = records.text
end

function records.block(doc, f)
  local first, last = position(f[2], f[3])
  local rule = unescape(f[10])
  doc.blocks[#doc.blocks + 1] = {
    first = first, last = last, kind = f[4], level = tonumber(f[5]), role = f[6], keep = f[7] == "1", score = score(f[8]),
    decider = f[9], rule = rule ~= "" and rule or nil,
  }
end

function records.edit(doc, f)
  local first, last = position(f[2], f[3])
  doc.edits[#doc.edits + 1] = {
    first = first, last = last, drop = f[4] == "drop", reason = f[5], score = score(f[6]), block = tonumber(f[7]) + 1,
    replacement = unescape(f[8]),
  }
end

function records.suspect(doc, f)
  local first, last = position(f[2], f[3])
  local suggestion = f[5] and unescape(f[5]) or ""
  doc.suspects[#doc.suspects + 1] = {
    first = first, last = last, reason = f[4], suggestion = suggestion ~= "" and suggestion or nil,
  }
end

local function filled(field)
  local value = unescape(field)
  return value ~= "" and value or nil
end

function records.sentence(doc, f)
  local first, last = position(f[2], f[3])
  doc.sentences[#doc.sentences + 1] = { first = first, last = last }
end

function records.entity(doc, f)
  local first, last = position(f[2], f[3])
  local name = f[7] ~= "" and tonumber(f[7]) + 1 or nil
  doc.entities[#doc.entities + 1] = {
    first = first, last = last, type = unescape(f[4]), score = score(f[5]), block = tonumber(f[6]) + 1, name = name,
    text = unescape(f[8]), value = filled(f[9]), id = filled(f[10]),
  }
end

--- A name's mentions are the entities that name it, which came before.
function records.name(doc, f)
  local variants, index = {}, #doc.names + 1
  for i = 4, #f do
    variants[i - 3] = unescape(f[i])
  end
  doc.names[index] = { type = unescape(f[2]), name = unescape(f[3]), variants = variants, mentions = {} }
end

local function gather_mentions(doc)
  for i, e in ipairs(doc.entities) do
    local name = e.name and doc.names[e.name]
    if name then
      name.mentions[#name.mentions + 1] = i
    end
  end
end

function records.warning(doc, f)
  local first, last = position(f[2], f[3])
  doc.warnings[#doc.warnings + 1] = { first = first, last = last, kind = f[4] }
end

--- The library's status names in the words of the Lua API.
local codes = { toolong = "too_long", nomem = "memory" }

--- Reads what the command wrote. Answers a document and the command's version; or nil and what is wrong with the output; or
--- nil, message, code, offset, index (from 0) when the library itself reported an error.
function M.read(output)
  local doc = { blocks = {}, edits = {}, suspects = {}, warnings = {}, sentences = {}, entities = {}, names = {} }
  local head, complete = nil, false
  for line in output:gmatch("([^\n]*)\n") do
    local f = split(line)
    local tag = f[1]
    if tag == "error" and #f == 6 then -- of a rule: it stands before the first record
      return nil, unescape(f[6]), codes[f[3]] or f[3], tonumber(f[5]), tonumber(f[4])
    elseif not head then
      if tag ~= "stet" or f[2] ~= "tsv" then
        break
      end
      head = f
    elseif tag == "end" then
      complete = true
    elseif records[tag] then
      records[tag](doc, f)
    end
  end
  if not head then
    return nil, "it answered nothing that stet writes"
  elseif head[3] ~= M.version then
    return nil, "it speaks version " .. tostring(head[3]) .. " of the protocol, not " .. M.version
  elseif not complete then
    return nil, "its answer was cut short"
  end
  gather_mentions(doc)
  return doc, head[4]
end

--- Blocks as records for `stet label`.
function M.write_blocks(blocks)
  local out = {}
  for i, b in ipairs(blocks) do
    out[i] = string.format("block\t%s\t%d\t%s\t%d\n", M.escape(b.text), b.linked, b.kind, b.level)
  end
  return table.concat(out)
end

return M
