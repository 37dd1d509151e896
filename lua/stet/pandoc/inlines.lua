--- inlines: what a paragraph's inlines say as text, and spans around parts of them.
--
-- The text is what a reader sees: the words of emphasis and links, quotation marks around quoted inlines, a space for every kind of
-- space, nothing for notes and raw markup. `text` and `mark` walk alike, so that a byte of the text belongs to one inline.
--
-- An entity becomes one Span where that can be: a Span around whole inlines, with strings cut at its ends. Where it crosses the
-- border of emphasis, a link or a quotation ("*Angela* Merkel" does not; "Angela *Merkel said*" does) it becomes several, one in
-- each, which share the attribute data-entity. Nothing is lost and no markup is moved.
--
-- All of it happens in plain tables (tree.lua), which are changed in place.

local tree = require("stet.pandoc.tree")

local M = {}

local SPACES = tree.SPACES
local QUOTES = { DoubleQuote = { "\226\128\156", "\226\128\157" }, SingleQuote = { "\226\128\152", "\226\128\153" } }

--- The content of an inline that has inlines, and what stands around it; an image's description is not part of the sentence, but
--- is read. Nil for the others.
local function content_of(inline)
  local content = tree.content(inline, tree.CONTAINERS)
  local marks = content and inline.t == "Quoted" and QUOTES[inline.c[1].t]
  return content, marks and marks[1] or "", marks and marks[2] or ""
end

local function set_content(inline, content)
  local _, holder, key = tree.content(inline, tree.CONTAINERS)
  content.changed, holder[key] = true, content
end

--- Whether what an inline says may be changed: a picture's description is no part of the text, but where it is a figure's caption
--- (which Pandoc 2 says by its title).
local function is_open(inline)
  return inline.t ~= "Image" or inline.c[3][2]:sub(1, 4) == "fig:"
end

--- What only a writer puts into a text, and no site.
local AUTHORED = { Note = true, Cite = true, Math = true }

local add_text

--- Adds what an inline with others in it says.
local function add_content(inline, out, about)
  local content, open, close = content_of(inline)
  if not content then
    return
  end
  local from = #out + 1
  out[from] = open
  add_text(content, out, about)
  out[#out + 1] = close
  if inline.t == "Link" and about then
    about.linked = about.linked + #table.concat(out, "", from)
  elseif inline.t == "Image" and about then
    about.pictures[#about.pictures + 1] = { from, #out }
  end
end

--- Adds what an inline says that is no string and no space.
local function add_other(inline, out, about)
  local t = inline.t
  if about and AUTHORED[t] then
    about.authored = true
  end
  if t == "Code" or t == "Math" then
    out[#out + 1] = inline.c[2]
  elseif t == "Cite" then
    add_text(inline.c[2], out, about)
  elseif t == "Note" and about then
    about.notes[#about.notes + 1] = inline
  elseif t == "RawInline" and inline.c[1] == "html" and inline.c[2]:find("^<[bB][rR]") then
    out[#out + 1] = " "
  else
    add_content(inline, out, about)
  end
end

function add_text(inlines, out, about)
  for i = 1, #inlines do
    local inline = inlines[i]
    if type(inline) == "string" then
      out[#out + 1] = inline
    elseif SPACES[inline] then
      out[#out + 1] = " "
    else
      add_other(inline, out, about)
    end
  end
end

--- The text of inlines, and about it: linked, the bytes inside links; alone, whether pictures are all there is; notes; authored,
--- whether there is something in it that only a writer puts there.
function M.text(inlines)
  local out, about = {}, { linked = 0, pictures = {}, notes = {}, authored = false }
  add_text(inlines, out, about)
  local text = table.concat(out)
  for _, picture in ipairs(about.pictures) do
    for i = picture[1], picture[2] do
      out[i] = ""
    end
  end
  about.alone = #about.pictures > 0 and not table.concat(out):find("%S")
  return text, about
end

--- How many bytes an inline says.
local function size_of(inline)
  if type(inline) == "string" then
    return #inline
  elseif SPACES[inline] then
    return 1
  end
  local out = {}
  add_text({ inline }, out)
  return #table.concat(out)
end

local mark_list

--- The first of entities[from..] that ends at byte `at` or behind it.
local function seek(entities, from, at)
  while entities[from] and entities[from].last < at do
    from = from + 1
  end
  return from
end

local OPAQUE = { Code = true, Math = true, Cite = true }

--- Whether there is a link among inlines, or a note, which most formats make one of.
local function has_link(inlines)
  for _, inline in ipairs(inlines) do
    local content = type(inline) == "table" and content_of(inline)
    if inline.t == "Link" or inline.t == "Note" or content and has_link(content) then
      return true
    end
  end
  return false
end

--- Adds an inline, in one with what stands before it where both belong to the same entity.
local function add(inline, entity, state, out)
  local last = out[#out]
  if not entity then
    out[#out + 1] = inline
  elseif last and last.entity == entity then
    last.c[#last.c + 1] = inline
  else
    local group = { inline }
    out[#out + 1] = { entity = entity, c = group, wrap = function(elements)
      return state.wrap(elements, entity, state.in_link or has_link(group))
    end }
  end
end

--- Adds the parts of a string that says the bytes at.., each inside one entity or outside of all.
local function cut(text, at, state, k, out)
  local from, entities = at, state.entities
  local stop = at + #text
  while from < stop do
    local e = entities[k]
    local inside = e and e.first <= from
    local till = stop
    if inside then
      till = math.min(stop, e.last + 1)
    elseif e then
      till = math.min(stop, e.first)
    end
    add(text:sub(from - at + 1, till - at), inside and e, state, out)
    from = till
    k = seek(entities, k, from)
  end
  return k
end

--- Whether an inline that says the bytes at..stop - 1 is part of an entity; one that says nothing is where it goes on behind.
local function is_inside(e, at, stop)
  if stop == at then
    return e.first < at and e.last >= at
  end
  return e.first <= at and e.last >= stop - 1
end

--- Adds an inline that says the bytes at..stop - 1, in which the entity k begins or goes on.
local function add_part(inline, at, stop, state, k, out)
  local e, t = state.entities[k], inline.t
  if OPAQUE[t] and e.first == at and e.last == stop - 1 then
    add(inline, nil, state, out) -- code that happens to be a name, a citation like a handle
  elseif is_inside(e, at, stop) then
    add(inline, e, state, out)
  elseif type(inline) == "string" then
    return cut(inline, at, state, k, out)
  else
    local content, open = content_of(inline)
    if content and is_open(inline) then
      local inside = { entities = state.entities, wrap = state.wrap, in_link = state.in_link or t == "Link" }
      set_content(inline, (mark_list(content, at + #open, inside)))
    end
    add(inline, nil, state, out)
  end
  return k
end

--- A space at an entity's end belongs to what follows it, which stands in another inline.
local function without_last_spaces(inlines)
  local out = {}
  for i = 1, #inlines do
    local inline = inlines[i]
    local group = type(inline) == "table" and inline.entity and inline.c
    local space = group and SPACES[group[#group]] and table.remove(group)
    if not space or #group > 0 then
      out[#out + 1] = inline
    end
    if space then
      out[#out + 1] = space
    end
  end
  return out
end

function mark_list(inlines, at, state)
  local out, entities = {}, state.entities
  local k = seek(entities, 1, at)
  for i = 1, #inlines do
    local inline, e = inlines[i], entities[k]
    local stop = at + (type(inline) == "string" and #inline or SPACES[inline] and 1 or size_of(inline))
    if e and e.first < stop then
      k = seek(entities, add_part(inline, at, stop, state, k, out), stop)
    else
      out[#out + 1] = inline
    end
    at = stop
  end
  return without_last_spaces(out), at
end

--- The inlines with their entities wrapped. `entities`: {first, last, ...} in order, disjoint, bytes of M.text(inlines) from `at`
--- on; `wrap(elements, entity, linked)` answers the element that takes their place, linked: they are in a link or hold one.
--- Answers also the byte behind the text.
function M.mark(inlines, at, entities, wrap)
  return mark_list(inlines, at, { entities = entities, wrap = wrap })
end

-- Changes

--- Bytes that no change may touch, as {first, last}: code, formulas, citations, pictures' descriptions, and quotation marks that
--- are markup.
local function frozen(inlines, at, out)
  for _, inline in ipairs(inlines) do
    local size = size_of(inline)
    local content, open, close = content_of(inline)
    if content and is_open(inline) then
      out[#out + 1] = { at, at + #open - 1 }
      frozen(content, at + #open, out)
      out[#out + 1] = { at + size - #close, at + size - 1 }
    elseif type(inline) ~= "string" and not SPACES[inline] then
      out[#out + 1] = { at, at + size - 1 }
    end
    at = at + size
  end
  return out
end

local function touches(change, ranges)
  for _, range in ipairs(ranges) do
    if change.first <= range[2] and change.last >= range[1] then
      return true
    end
  end
  return false
end

--- Adds a string's words and the spaces between them.
local function add_words(text, out)
  for space, word in text:gmatch("( *)([^ ]*)") do
    if space ~= "" then
      out[#out + 1] = tree.SPACE
    end
    if word ~= "" then
      out[#out + 1] = word
    end
  end
end

--- What becomes of the string that says the bytes at..; a change is put where it begins, and taken from all that it covers.
local function changed_text(text, at, changes, k)
  local out, from, stop = {}, at, at + #text
  local e = changes[k]
  while e and e.first < stop + (e.last < e.first and 1 or 0) do
    if e.first > from then
      out[#out + 1] = text:sub(from - at + 1, e.first - at)
    end
    if not e.done then
      e.done = true
      out[#out + 1] = e.replacement
    end
    from = math.max(from, e.last + 1)
    if e.last >= stop then
      break
    end
    k = k + 1
    e = changes[k]
  end
  if from < stop then
    out[#out + 1] = text:sub(from - at + 1)
  end
  return table.concat(out), k
end

local function change_list(inlines, at, changes, k)
  local out = {}
  for _, inline in ipairs(inlines) do
    local size, text = size_of(inline), type(inline) == "string" and inline or SPACES[inline] and " "
    while changes[k] and changes[k].last < at and (changes[k].first < at or changes[k].done) do
      k = k + 1
    end
    local e = changes[k]
    if not e or e.first > at + size then
      out[#out + 1] = inline
    elseif text then
      local now
      now, k = changed_text(text, at, changes, k)
      if now == text then
        out[#out + 1] = inline
      else
        add_words(now, out)
      end
    else
      local content, open = content_of(inline)
      if content and is_open(inline) then
        set_content(inline, (change_list(content, at + #open, changes, k)))
      end
      out[#out + 1] = inline
    end
    at = at + size
  end
  return out, at
end

--- The inlines with parts of their text changed. `changes`: {first, last, replacement} in order, disjoint, bytes of M.text(inlines)
--- from `at` on; with last = first - 1 the replacement is put before that byte. A change that touches code, a formula, a picture's
--- description or a mark that is markup is left out. Answers also the byte behind the text.
function M.change(inlines, at, changes)
  local ranges, wanted, stop = frozen(inlines, at, {}), {}, at + #M.text(inlines)
  for _, change in ipairs(changes) do
    if change.first <= stop and change.last >= at - 1 and not touches(change, ranges) then
      wanted[#wanted + 1] = change
    end
  end
  if #wanted == 0 then
    return inlines, stop
  end
  return change_list(inlines, at, wanted, 1)
end

return M
