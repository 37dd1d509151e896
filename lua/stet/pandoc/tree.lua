--- tree: a document as plain tables, and what was changed in it back in Pandoc's own elements.
--
-- Every look at an element through Pandoc costs microseconds and memory on its side, a paragraph's words one by one as much as
-- reading it took. All of a document as JSON is one crossing of a millisecond, and the tables made of it here are free to look
-- at. What nothing was changed in is never fetched from Pandoc at all.
--
-- The tables are Pandoc's JSON (t: the kind, c: what is in it), but for three things: a Str is a Lua string, the three kinds of
-- space are SPACE, SOFT and HARD, and null is false. A table in an array knows its place there, `at`: by it the element that it
-- was read from is found again. A list that was made anew has `changed`. New are {wrap = an Attr, c = blocks}, a div around blocks,
-- and {wrap = a function, c = inlines}, which answers the element that stands for them; both hold what stood in the list they are
-- in.

local M = {}

M.SPACE, M.SOFT, M.HARD = { t = "Space" }, { t = "SoftBreak" }, { t = "LineBreak" }
local SPACES = { [M.SPACE] = true, [M.SOFT] = true, [M.HARD] = true }
M.SPACES = SPACES
local BY_NAME = { Space = M.SPACE, SoftBreak = M.SOFT, LineBreak = M.HARD }

---------------------------------------------------------------------------------------------------------------------------
-- Reading

local byte, find, sub = string.byte, string.find, string.sub
local ESCAPES = { b = "\b", f = "\f", n = "\n", r = "\r", t = "\t" }

--- A JSON string's text without its escapes; Pandoc escapes some of ASCII only.
local function unescaped(text)
  return (text:gsub("\\(.)(%x?%x?%x?%x?)", function(c, hex)
    return c == "u" and string.char(tonumber(hex, 16) % 128) or (ESCAPES[c] or c) .. hex
  end))
end

--- The string whose first byte is at `at`, and the byte behind its quotation mark.
local function string_at(json, at)
  local stop = find(json, '["\\]', at)
  if byte(json, stop) == 34 then
    return sub(json, at, stop - 1), stop + 1
  end
  while byte(json, stop) ~= 34 do
    stop = find(json, '["\\]', stop + 2)
  end
  return unescaped(sub(json, at, stop - 1)), stop + 1
end

local value_at

local function array_at(json, at)
  local out, n = {}, 0
  if byte(json, at) == 93 then
    return out, at + 1
  end
  repeat
    n = n + 1
    local _, stop, word = find(json, '^{"t":"Str","c":"([^"\\]*)"},{"t":"Space"}', at)
    if stop then -- most of a document
      out[n], out[n + 1], at = word, M.SPACE, stop + 1
      n = n + 1
    else
      local value
      value, at = value_at(json, at)
      if type(value) == "table" then
        if value.t == "Str" then
          value = value.c
        elseif BY_NAME[value.t] then
          value = BY_NAME[value.t]
        else
          value.at = n
        end
      end
      out[n] = value
    end
    at = at + 1
  until byte(json, at - 1) == 93
  return out, at
end

local function object_at(json, at)
  local out = {}
  if byte(json, at) == 125 then
    return out, at + 1
  end
  repeat
    local key
    key, at = string_at(json, at + 1)
    out[key], at = value_at(json, at + 1)
    at = at + 1
  until byte(json, at - 1) == 125
  return out, at
end

--- The value at byte `at` of JSON as Pandoc writes it, without spaces; and the byte behind it.
function value_at(json, at)
  local c = byte(json, at)
  if c == 34 then
    return string_at(json, at + 1)
  elseif c == 91 then
    return array_at(json, at + 1)
  elseif c == 123 then
    return object_at(json, at + 1)
  end
  local _, stop, word = find(json, "^([%w.+-]+)", at)
  if word == "true" or word == "false" or word == "null" then
    return word == "true", stop + 1
  end
  return tonumber(word), stop + 1
end

--- The blocks of a document, given as JSON.
function M.read(json)
  return value_at(json, 1).blocks
end

---------------------------------------------------------------------------------------------------------------------------
-- Looking

--- Where inlines and blocks have their content: in c, or in one of its fields.
M.INLINES = { Para = true, Plain = true, Header = 3 }
M.BLOCKS = { BlockQuote = true, Div = 2 }
M.ITEMS = { BulletList = true, OrderedList = 2 }
M.CONTAINERS = {
  Emph = true, Strong = true, Underline = true, Strikeout = true, Superscript = true, Subscript = true, SmallCaps = true,
  Quoted = 2, Link = 2, Span = 2, Image = 2,
}

--- An element's content, and the table and key where it is. `places`: one of the above.
function M.content(element, places)
  local place = places[element.t]
  if place == true then
    return element.c, element, "c"
  elseif place then
    return element.c[place], element.c, place
  end
end

local EXEMPT = { ["stet"] = true, ["stet-dropped"] = true, ["stet-names"] = true }

--- Whether a block is a div that nobody touches: of class `stet`, or what a filter before this one made.
function M.is_exempt(block)
  for _, class in ipairs(block.t == "Div" and block.c[1][2] or {}) do
    if EXEMPT[class] then
      return true
    end
  end
  return false
end

local CELLS = { Plain = true, Para = true, CodeBlock = true }

--- The paragraphs and code blocks in a table, in the order of Pandoc's walk, as {block, exempt}; those of notes left out.
local function cells_of(value, exempt, out)
  local inside = value
  if CELLS[value.t] then
    out[#out + 1] = { block = value, exempt = exempt }
    return out
  elseif value.t then
    exempt = exempt or M.is_exempt(value)
    inside = value.t ~= "Note" and type(value.c) == "table" and value.c or {}
  end
  for _, part in ipairs(inside) do
    if type(part) == "table" then
      cells_of(part, exempt, out)
    end
  end
  return out
end

local function line(holder, key, on)
  local now = on.inlines(holder[key])
  if now then
    now.at, now.changed, holder[key] = holder[key].at, true, now
  end
end

local visit

local function visit_definitions(block, on)
  for _, item in ipairs(block.c) do
    line(item, 1, on)
    for _, definition in ipairs(item[2]) do
      visit(definition, on)
    end
  end
end

local function visit_table(block, on)
  for _, cell in ipairs(cells_of(block, false, {})) do
    if cell.exempt then
      on.exempt()
    elseif cell.block.t == "CodeBlock" then
      on.text(cell.block.c[2])
    else
      line(cell.block, "c", on)
    end
  end
end

--- Calls on.inlines(list) for every line of inlines in the blocks, on.text(string) for code and raw markup, and on.exempt() for
--- what stands in a div of class `stet`, in order. What a figure shows beside its caption is not a line, nor is a note. What
--- on.inlines answers, if anything, takes the place of the list.
function visit(blocks, on)
  for _, block in ipairs(blocks) do
    local t = block.t
    if M.INLINES[t] then
      local _, holder, key = M.content(block, M.INLINES)
      line(holder, key, on)
    elseif t == "CodeBlock" or t == "RawBlock" then
      on.text(block.c[2])
    elseif M.is_exempt(block) then
      on.exempt()
    elseif M.BLOCKS[t] then
      visit((M.content(block, M.BLOCKS)), on)
    elseif M.ITEMS[t] then
      for _, item in ipairs((M.content(block, M.ITEMS))) do
        visit(item, on)
      end
    elseif t == "LineBlock" then
      for k in ipairs(block.c) do
        line(block.c, k, on)
      end
    elseif t == "DefinitionList" then
      visit_definitions(block, on)
    elseif t == "Figure" then -- its content is the image, whose description would say the caption again
      visit(block.c[2][2], on)
    elseif t == "Table" then
      visit_table(block, on)
    end
  end
end
M.visit = visit

---------------------------------------------------------------------------------------------------------------------------
-- Writing

--- Says of everything in which something has changed that it has; answers whether it is so.
local function spread(value)
  local changed = value.changed or false
  if type(value.c) == "table" then
    changed = spread(value.c) or changed
  end
  for i = 1, #value do
    local part = value[i]
    if type(part) == "table" and not SPACES[part] and spread(part) then
      changed = true
    end
  end
  value.changed = changed
  return changed
end

local breaks

local blocks_of, inlines_of

--- The element of an inline with others in it. One that is nothing but its content is made anew: to fetch it would be to fetch the
--- whole paragraph, word by word.
local function container_of(inline, own)
  local property = inline.t == "Image" and "caption" or "content"
  local content = inlines_of(M.content(inline, M.CONTAINERS), function()
    return own()[inline.at][property]
  end)
  if M.CONTAINERS[inline.t] == true then
    return pandoc[inline.t](content)
  elseif inline.t == "Quoted" then
    return pandoc.Quoted(inline.c[1].t, content)
  end
  local element = own()[inline.at]
  if inline.changed then
    element[property] = content
  end
  return element
end

--- The element of a note with its changes, and of any other inline as it is.
local function note_of(inline, element)
  if inline.t == "Note" and inline.changed and element.t == "Note" then
    element.content = blocks_of(inline.c, element.content)
  end
  return element
end

--- Words with single spaces between them as one string, of which Pandoc makes the same elements itself: a list with a space in it
--- takes it ten times the memory. Nil for other inlines, and for one word.
local function plain_of(list)
  local out = {}
  if #list < 2 then
    return nil
  end
  for i, inline in ipairs(list) do
    local word = type(inline) == "string"
    if word == (type(list[i - 1]) == "string") or (word and find(inline, "[ \t\r\n]")) or not (word or inline == M.SPACE) then
      return nil
    end
    out[i] = word and inline or " "
  end
  return table.concat(out)
end

--- Inlines as Pandoc takes them: strings, which it makes Str of, and elements. `own()` answers the elements that they were read
--- from.
function inlines_of(list, own)
  breaks = breaks or { [M.SPACE] = pandoc.Space(), [M.SOFT] = pandoc.SoftBreak(), [M.HARD] = pandoc.LineBreak() }
  local out = {}
  for i, inline in ipairs(list) do
    local element = type(inline) == "string" and inline or breaks[inline]
    if not element and inline.wrap then
      element = inline.wrap(plain_of(inline.c) or inlines_of(inline.c, own))
    elseif not element and M.CONTAINERS[inline.t] then
      element = container_of(inline, own)
    elseif not element then
      element = note_of(inline, own()[inline.at])
    end
    out[i] = element
  end
  return out
end

local function set_inlines(element, list)
  element.content = inlines_of(list, function()
    return element.content
  end)
end

--- A table without its notes, wrapped in a div for walking, and the notes.
local function bare_table(element)
  local notes = {}
  return pandoc.Div({ element }):walk({
    Note = function(note)
      notes[#notes + 1] = note
      return pandoc.RawInline("stet-note", tostring(#notes))
    end,
  }), notes
end

local function notes_in(value, out)
  for _, part in ipairs(value.t and type(value.c) == "table" and value.c or value) do
    if type(part) == "table" and part.t == "Note" then
      out[#out + 1] = part
    elseif type(part) == "table" then
      notes_in(part, out)
    end
  end
  return out
end

--- Tables are other objects in every version of Pandoc; its walk knows them all.
local function table_of(block, element)
  local bare, notes = bare_table(element)
  local cells, plain_notes, i = cells_of(block, false, {}), notes_in(block, {}), 0
  local function cell(b)
    i = i + 1
    if cells[i].block.changed then
      set_inlines(b, cells[i].block.c)
      return b
    end
  end
  return bare:walk({ Plain = cell, Para = cell, CodeBlock = function()
    i = i + 1
  end }):walk({ RawInline = function(raw)
    local k = raw.format == "stet-note" and tonumber(raw.text)
    return k and note_of(plain_notes[k], notes[k]) or nil
  end }).content[1]
end

local function each_of(lists, own)
  local out = {}
  for i, list in ipairs(lists) do
    out[i] = blocks_of(list, own[list.at])
  end
  return out
end

local function lines_of(block, own)
  local out = {}
  for k, list in ipairs(block.c) do
    out[k] = inlines_of(list, function()
      return own[list.at]
    end)
  end
  return out
end

local function definitions_of(block, own)
  for i, item in ipairs(block.c) do
    local term = inlines_of(item[1], function()
      return own[i][1]
    end)
    own[i] = { term, each_of(item[2], own[i][2]) }
  end
  return own
end

--- A changed block's element, with the changes.
local function block_of(block, element)
  local t = block.t
  if M.INLINES[t] then
    set_inlines(element, (M.content(block, M.INLINES)))
  elseif M.BLOCKS[t] then
    element.content = blocks_of(M.content(block, M.BLOCKS), element.content)
  elseif M.ITEMS[t] then
    element.content = each_of(M.content(block, M.ITEMS), element.content)
  elseif t == "LineBlock" then
    element.content = lines_of(block, element.content)
  elseif t == "DefinitionList" then
    element.content = definitions_of(block, element.content)
  elseif t == "Figure" then
    local caption = element.caption
    caption.long = blocks_of(block.c[2][2], caption.long)
    element.caption = caption
  elseif t == "Table" then
    return table_of(block, element)
  end
  return element
end

function blocks_of(list, own)
  local out = {}
  for i, block in ipairs(list) do
    if block.wrap then
      out[i] = pandoc.Div(blocks_of(block.c, own), block.wrap)
    else
      out[i] = block.changed and block_of(block, own[block.at]) or own[block.at]
    end
  end
  return out
end

--- The elements for plain blocks, or nil where nothing has changed; `own`: the list of elements that they were read from.
function M.blocks(list, own)
  return spread(list) and blocks_of(list, own) or nil
end

return M
