--- inlines: what a paragraph's inlines say as text, and spans around parts of them.
--
-- The text is what a reader sees: the words of emphasis and links, quotation marks around quoted inlines, a space for every kind of
-- space, nothing for notes and raw markup. `text` and `mark` walk alike, so that a byte of the text belongs to one inline.
--
-- An entity becomes one Span where that can be: a Span around whole inlines, with strings cut at its ends. Where it crosses the
-- border of emphasis, a link or a quotation ("*Angela* Merkel" does not; "Angela *Merkel said*" does) it becomes several, one in
-- each, which share the attribute data-entity. Nothing is lost and no markup is moved.

local M = {}

local QUOTES = { DoubleQuote = { "\226\128\156", "\226\128\157" }, SingleQuote = { "\226\128\152", "\226\128\153" } }
local CONTAINERS = {
  Emph = true, Strong = true, Underline = true, Strikeout = true, Superscript = true, Subscript = true, SmallCaps = true,
  Quoted = true, Cite = true, Link = true, Span = true,
}
local SPACES = { Space = true, SoftBreak = true, LineBreak = true }

-- Every look at a field of an inline goes through Pandoc and costs some microseconds: each is looked at once.

--- The content of an inline of type `t` that has inlines, and what stands around it; an image's description is not part of the
--- sentence, but is read. Nil for the others.
local function content_of(inline, t)
  if CONTAINERS[t] then
    local marks = t == "Quoted" and QUOTES[tostring(inline.quotetype)] or { "", "" }
    return inline.content, marks[1], marks[2]
  elseif t == "Image" then
    return inline.caption or inline.content, "", ""
  end
end

--- Adds what inlines say to `out`; answers the bytes of it that stand in links.
local function add_text(inlines, out)
  local linked = 0
  for _, inline in ipairs(inlines) do
    local t = inline.t
    if t == "Str" or t == "Code" or t == "Math" then
      out[#out + 1] = inline.text
    elseif SPACES[t] or (t == "RawInline" and inline.format == "html" and inline.text:find("^<[bB][rR]")) then
      out[#out + 1] = " "
    else
      local content, open, close = content_of(inline, t)
      if content then
        local from = #out + 1
        out[from] = open
        linked = linked + add_text(content, out)
        out[#out + 1] = close
        if t == "Link" then
          linked = linked + #table.concat(out, "", from)
        end
      end
    end
  end
  return linked
end

--- The text of inlines, and the bytes of it inside links.
function M.text(inlines)
  local out = {}
  local linked = add_text(inlines, out)
  return table.concat(out), linked
end

--- How many bytes an inline of type `t` says.
local function size_of(inline, t)
  return SPACES[t] and 1 or t == "Str" and #inline.text or #M.text({ inline })
end

local mark_list

--- The first of entities[from..] that ends at byte `at` or behind it.
local function seek(entities, from, at)
  while entities[from] and entities[from].last < at do
    from = from + 1
  end
  return from
end

--- Cuts a string that says the bytes at.. into parts, each inside one entity or outside of all: {inline, entity or nil}.
local function cut(inline, at, entities, k, out)
  local text, from = inline.text, at
  local stop = at + #text
  k = seek(entities, k, at)
  while from < stop do
    local e = entities[k]
    local inside = e and e.first <= from
    local till = stop
    if inside then
      till = math.min(stop, e.last + 1)
    elseif e then
      till = math.min(stop, e.first)
    end
    out[#out + 1] = { pandoc.Str(text:sub(from - at + 1, till - at)), inside and e or nil }
    from = till
    k = seek(entities, k, from)
  end
  return k
end

--- Adds an inline of type `t` that says the bytes at..stop - 1.
local function add_part(inline, t, at, stop, state, k, out)
  local e = state.entities[k]
  if not e or e.first >= stop then -- nothing here
    out[#out + 1] = { inline }
    return k
  end
  if (t == "Code" or t == "Math") and e.first == at and e.last == stop - 1 then
    out[#out + 1] = { inline } -- code that happens to be a name
  elseif stop > at and e.first <= at and e.last >= stop - 1 then
    out[#out + 1] = { inline, e }
  elseif t == "Str" then
    return cut(inline, at, state.entities, k, out)
  else
    local content, open = content_of(inline, t)
    if content and t ~= "Image" then
      inline = inline:clone()
      inline.content = mark_list(content, at + #open, state)
    end
    out[#out + 1] = { inline }
  end
  return k
end

function mark_list(inlines, at, state)
  local parts, k = {}, 1
  for _, inline in ipairs(inlines) do
    local t = inline.t
    local size = size_of(inline, t)
    k = seek(state.entities, k, at)
    k = add_part(inline, t, at, at + size, state, k, parts)
    at = at + size
  end
  local out, last = {}, {}
  for _, part in ipairs(parts) do
    if part[2] and part[2] == last.entity then
      table.insert(last.group, part[1])
    else
      last = part[2] and { group = { part[1] }, entity = part[2] } or {}
      out[#out + 1] = part[2] and last or part[1]
    end
  end
  local wrapped = pandoc.List({})
  for _, item in ipairs(out) do
    if item.group then -- a space at its end belongs to what follows, in another inline
      local space = SPACES[item.group[#item.group].t] and table.remove(item.group)
      if #item.group > 0 then
        wrapped[#wrapped + 1] = state.wrap(item.group, item.entity)
      end
      wrapped[#wrapped + 1] = space or nil
    else
      wrapped[#wrapped + 1] = item
    end
  end
  return wrapped, at
end

--- The inlines with their entities wrapped. `entities`: {first, last, ...} in order, disjoint, bytes of M.text(inlines) from `at`
--- on; `wrap(inlines, entity)` answers the inline that takes their place. Answers also the byte behind the text.
function M.mark(inlines, at, entities, wrap)
  return mark_list(inlines, at, { entities = entities, wrap = wrap })
end

-- Changes

--- Bytes that no change may touch, as {first, last}: code, formulas, pictures' descriptions, and quotation marks that are markup.
local function frozen(inlines, at, out)
  for _, inline in ipairs(inlines) do
    local t = inline.t
    local size = size_of(inline, t)
    local content, open, close = content_of(inline, t)
    if content and t ~= "Image" then
      out[#out + 1] = { at, at + #open - 1 }
      frozen(content, at + #open, out)
      out[#out + 1] = { at + size - #close, at + size - 1 }
    elseif t ~= "Str" and not SPACES[t] then
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
      out[#out + 1] = pandoc.Space()
    end
    if word ~= "" then
      out[#out + 1] = pandoc.Str(word)
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
  local out = pandoc.List({})
  for _, inline in ipairs(inlines) do
    local t = inline.t
    local size = size_of(inline, t)
    while changes[k] and changes[k].last < at and (changes[k].first < at or changes[k].done) do
      k = k + 1
    end
    local e = changes[k]
    if not e or e.first > at + size then
      out[#out + 1] = inline
    elseif t == "Str" or SPACES[t] then
      local text = t == "Str" and inline.text or " "
      local now
      now, k = changed_text(text, at, changes, k)
      if now == text then
        out[#out + 1] = inline
      else
        add_words(now, out)
      end
    else
      local content, open = content_of(inline, t)
      if content and t ~= "Image" then
        inline = inline:clone()
        inline.content = change_list(content, at + #open, changes, k)
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
