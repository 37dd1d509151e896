--- pandoc: stet as a filter over Pandoc's document tree; Pandoc 2.17 and later.
--
-- The tree is cut into blocks: what stands at the top level, and what stands in divs there, because pages read from HTML are
-- divs within divs. The items of a list are blocks of their own: related stories come as lists, and a list of facts with one
-- share button in it keeps its facts. A block is described by its visible text, the part of it inside links, its kind and
-- level; all of them are labelled in one call, and what does not belong to the article is removed, or wrapped in a div where
-- `dropped: div` asks for that.
--
-- Options stand in one metadata map, which is removed:
--
--   stet:
--     clean: true                   # false: no block goes; with nothing else asked for, the document is left alone
--     threshold: 0.5
--     drop: [Sign up for our newsletter]
--     drop-re: ['`^Photo:`']        # Markdown eats backslashes and quotes in metadata; not those in a code span
--     dropped: div
--     mend: true                    # broken text is mended; or a list of rules
--     suspects: div                 # blocks with damage that a person must judge stand in divs of class stet-suspect
--     tag: true                     # entities become spans: class `entity` and the type's, data-name, data-score, data-value
--     names: index                  # a list of them behind the text, tags too; metadata: as stet-names in the metadata
--     link: 'https://en.wikipedia.org/wiki/{name}'
--
-- Mending and suspects take a call of their own, over the same texts, before the labelling. Rules about lines (wraps, hyphens) and
-- about whole paragraphs (repeats) have nothing to do in a tree.
--
-- Entities are found in paragraphs, headings, list items, quotations, tables and notes that stay; code, formulas and citations are
-- left alone. A block with a note, a citation or a formula in it, verse and a table with a caption were written, and go by a rule
-- of the user's alone. What stands in a div of class `stet` is never touched. When stet cannot be reached or an option is wrong,
-- the document is left as it was and one warning says why; with `on-error: fail` Pandoc ends there.

local M = {}

local inlines_of = require("stet.pandoc.inlines")
local tree = require("stet.pandoc.tree")
local stringify = pandoc.utils.stringify

--- The filter's own options, and the names of those of the module that mean something here.
local own = {
  { name = "clean", type = "boolean", default = true, description = "false: no block goes" },
  { name = "dropped", type = "choice", values = { "remove", "div" }, default = "remove",
    description = "what happens to a block that goes: removed, or wrapped in a div of class stet-dropped" },
  { name = "names", type = "choice", values = { "none", "index", "metadata" }, default = "none",
    description = "where the names found are listed: in an index behind the text, in the metadata, or nowhere" },
  { name = "link", type = "string",
    description = "an address for names: {name}, {type} and {id} in it are put in" },
  { name = "mend", type = "mends", default = false,
    description = "mend broken text: true, or a list of rules; those about lines and whole paragraphs do nothing here" },
  { name = "suspects", type = "choice", values = { "none", "warn", "div" }, default = "none",
    description = "damage that a person must judge, with tag also names spelled in two ways: warn tells it as warnings, div puts "
      .. "the block in a div of class stet-suspect" },
  { name = "on_error", type = "choice", values = { "warn", "fail" }, default = "warn",
    description = "what happens when stet cannot be reached or an option is wrong" },
}
local shared = {
  threshold = true, drop = true, keep = true, drop_re = true, keep_re = true, command = true, drop_blocks = true, tag = true,
  types = true, min_score = true, date = true, terms = true,
}
local LISTS = { drop = true, keep = true, drop_re = true, keep_re = true, types = true, mend = true }
local OF_LINES = { wraps = true, hyphens = true, repeats = true, bytes = true }

local function names_of_options()
  local out = { "clean" }
  for _, option in ipairs(require("stet.options").schema) do
    if shared[option.name] then
      out[#out + 1] = (option.name:gsub("_", "-"))
    end
  end
  for i = 2, #own do
    out[#out + 1] = (own[i].name:gsub("_", "-"))
  end
  return table.concat(out, ", ")
end

---------------------------------------------------------------------------------------------------------------------------
-- Metadata

--- A metadata value as a plain Lua value.
local function plain(value)
  local kind = pandoc.utils.type(value)
  if kind == "boolean" then
    return value
  elseif kind == "List" then
    local out = {}
    for i, item in ipairs(value) do
      out[i] = plain(item)
    end
    return out
  elseif kind == "table" or kind == "Meta" then
    local out = {}
    for key, item in pairs(value) do
      out[key] = plain(item)
    end
    return out
  end
  local text = stringify(value)
  if text == "true" or text == "false" then -- from the command line: -M
    return text == "true"
  end
  return text
end

--- Terms in metadata are maps {type, phrase or re, id}; the module wants the phrase in second place.
local function terms_of(value)
  if type(value) ~= "table" then
    return value
  end
  local out = {}
  for i, term in ipairs(value) do
    out[i] = type(term) == "table" and { term.type, term.phrase, re = term.re, id = term.id } or term
  end
  return out
end

--- Reads the options and removes them from `meta`. Answers the module's options and the filter's, or nil where the document is to
--- be left alone; raises on misuse.
local function configure(meta)
  local given = plain(meta.stet == nil and {} or meta.stet)
  meta.stet = nil
  if given == "" or given == true then
    given = {}
  elseif given == false then
    return nil
  elseif type(given) ~= "table" or given[1] ~= nil then
    error("stet: the metadata 'stet' must be a map of options", 0)
  end
  local options, mine, is_mine = {}, {}, {}
  for _, option in ipairs(own) do
    is_mine[option.name] = true
  end
  for key, value in pairs(given) do
    local name = tostring(key):gsub("-", "_")
    if name == "threshold" or name == "min_score" then
      value = tonumber(value) or value
    elseif LISTS[name] and type(value) == "string" then
      value = { value }
    elseif name == "terms" then
      value = terms_of(value)
    end
    if is_mine[name] then
      mine[name] = value
    elseif shared[name] then
      options[name] = value
    else
      error("stet: unknown option '" .. tostring(key) .. "'; the options are " .. names_of_options(), 0)
    end
  end
  local check = require("stet.options")
  mine = check.check(mine, own)
  check.check(options)
  options.drop_blocks = options.drop_blocks ~= false and mine.clean
  if options.tag == nil and (mine.names ~= "none" or mine.link) then
    options.tag = true
  end
  if options.drop_blocks or options.tag or mine.mend or mine.suspects ~= "none" then
    return options, mine
  end
end

---------------------------------------------------------------------------------------------------------------------------
-- From the tree to blocks

--- What a list of blocks says, as a unit: text, one line for each paragraph, cell or code block in it; linked, the bytes of it
--- inside links; pictures, whether it is these alone; notes; authored; exempt, whether something in it must not be touched.
local function unit_of(list)
  local lines, unit = {}, { list = list, linked = 0, notes = {}, pictures = true, authored = false, exempt = false }
  tree.visit(list, {
    inlines = function(inlines)
      local text, about = inlines_of.text(inlines)
      lines[#lines + 1], unit.linked, unit.pictures = text, unit.linked + about.linked, unit.pictures and about.alone
      unit.authored = unit.authored or about.authored
      for _, note in ipairs(about.notes) do
        table.insert(unit.notes, note)
      end
    end,
    text = function(text)
      lines[#lines + 1] = text
    end,
    exempt = function()
      unit.exempt = true
    end,
  })
  unit.text = table.concat(lines, "\n")
  return unit
end

local KINDS = {
  BlockQuote = "quotation", CodeBlock = "code", Table = "table", HorizontalRule = "rule", DefinitionList = "definition",
  Figure = "image", RawBlock = "html", Header = "heading",
}
local LEVELS = { BlockQuote = 1 }
local INLINES_ONLY = { Para = true, Plain = true }

local function kind_of(block, unit)
  local t = block.t
  if INLINES_ONLY[t] and #block.c == 1 and block.c[1].t == "Math" then
    return "code", 0 -- as stet's reader of Markdown has it
  elseif INLINES_ONLY[t] then
    return unit.pictures and "image" or "paragraph", 0
  end
  return KINDS[t] or "paragraph", t == "Header" and block.c[1] or LEVELS[t] or 0
end

--- Makes lists of blocks anew, in order: `leaf(block)` for each block that is judged whole, `item(blocks)` for each item of a list,
--- answer what takes its place: blocks, an item or nil.
local function rebuild(blocks, leaf, item)
  local out = { at = blocks.at }
  local function add(block)
    out[#out + 1] = block
    out.changed = out.changed or block ~= blocks[#out]
  end
  for _, block in ipairs(blocks) do
    if tree.is_exempt(block) or block.t == "Null" then
      add(block)
    elseif block.t == "Div" then
      local was = #block.c[2]
      block.c[2] = rebuild(block.c[2], leaf, item)
      add((#block.c[2] > 0 or was == 0) and block or nil)
    elseif tree.ITEMS[block.t] then
      local items, holder, key = tree.content(block, tree.ITEMS)
      local kept = {}
      for _, one in ipairs(items) do
        kept[#kept + 1] = item(one)
        kept.changed = kept.changed or kept[#kept] ~= one
      end
      holder[key] = kept
      add(#kept > 0 and block or nil)
    else
      add(leaf(block))
    end
  end
  out.changed = out.changed or #out ~= #blocks
  return out
end

--- What is judged, one by one and in order: {list: the blocks of a leaf or an item, text, kind, level, linked, ...}; behind all,
--- the notes (note: the inline), which are read and changed, but never go.
local function units_of(blocks)
  local out, notes = {}, {}
  local function add(list, block)
    local unit = unit_of(list)
    unit.kind, unit.level = "item", 1
    if block then
      unit.kind, unit.level = kind_of(block, unit)
      unit.authored = unit.authored or block.t == "LineBlock" or (block.t == "Table" and #block.c[2][2] > 0) -- its caption
    end
    out[#out + 1] = unit
    for _, note in ipairs(unit.notes) do
      notes[#notes + 1] = note
    end
    return list
  end
  rebuild(blocks, function(block)
    add({ block }, block)
    return block
  end, add)
  for _, note in ipairs(notes) do
    local unit = unit_of(note.c)
    unit.kind, unit.level, unit.note = "footnote", 0, note
    out[#out + 1] = unit
  end
  return out
end

--- The units as stet.label takes them.
local function described(units)
  local out = {}
  for i, unit in ipairs(units) do
    out[i] = { text = unit.text, kind = unit.kind, level = unit.level, linked = unit.linked }
  end
  return out
end

---------------------------------------------------------------------------------------------------------------------------
-- The filter

local function warn(message)
  message = message:gsub("%s+", " ")
  if not message:find("^stet") then
    message = "stet: " .. message
  end
  if pandoc.log and pandoc.log.warn then
    pandoc.log.warn(message)
  else
    io.stderr:write("[WARNING] " .. message .. "\n")
  end
end

local function wrapped(blocks, label)
  local data = { { "role", label.role }, { "score", string.format("%.2f", label.score) } }
  return { wrap = pandoc.Attr("", { "stet-dropped" }, data), c = blocks }
end

--- Removes or wraps what goes, in plain blocks; `keep(list, i)` answers what stays. Answers the blocks.
local function apply(blocks, units, labels, dropped, keep)
  local i = 0
  local function one(list)
    i = i + 1
    if labels[i].keep then
      return keep(list, i)
    end
    return dropped == "div" and { wrapped(list, labels[i]), at = list.at } or nil
  end
  local out = rebuild(blocks, function(block)
    local list = one({ block })
    return list and list[1]
  end, one)
  for k = i + 1, #units do
    units[k].note.c = keep(units[k].list, k)
  end
  return out
end

local function any_kept(labels)
  for _, label in ipairs(labels) do
    if label.keep then
      return true
    end
  end
  return #labels == 0
end

---------------------------------------------------------------------------------------------------------------------------
-- Entities

--- Where each block's text begins among all of them, with an empty line between, from 0.
local function begins_of(blocks)
  local begins, at = {}, 0
  for i, block in ipairs(blocks) do
    begins[i] = at
    at = at + #block.text + 2
  end
  return begins
end

--- Spans {first, last, ...} of the blocks' texts together, by block, at bytes of the block's own text, from 1; what crosses its
--- end is left out.
local function by_block(blocks, spans)
  local begins, out, i = begins_of(blocks), {}, 1
  for b in ipairs(blocks) do
    out[b] = {}
  end
  for _, span in ipairs(spans) do
    while begins[i + 1] and begins[i + 1] < span.first do
      i = i + 1
    end
    if span.last <= begins[i] + #blocks[i].text then
      span.first, span.last = span.first - begins[i], span.last - begins[i]
      table.insert(out[i], span)
    end
  end
  return out
end

--- Rewrites the inlines of a unit: `rewrite(inlines, at)` answers the new ones of those that say the bytes from `at` of its text
--- on, and the byte behind.
local function rewrite_unit(unit, rewrite)
  local at = 1
  tree.visit(unit.list, {
    inlines = function(inlines)
      local out
      out, at = rewrite(inlines, at)
      at = at + 1
      return out
    end,
    text = function(code)
      at = at + #code + 1
    end,
    exempt = function() end,
  })
end

local function mark_all(units, tagged, mine)
  for number, e in ipairs(tagged.entities) do
    e.number = number
  end
  local of = by_block(units, tagged.entities)
  local wrap = require("stet.pandoc.names").wrapper(tagged.names, mine.link)
  for i, unit in ipairs(units) do
    if #of[i] > 0 then
      rewrite_unit(unit, function(inlines, at)
        return inlines_of.mark(inlines, at, of[i], wrap)
      end)
    end
  end
end

--- The names that have a Span, with those mentions: what stands in code, in a citation or in a div of class `stet` has none.
local function names_shown(tagged)
  local out = {}
  for _, name in ipairs(tagged.names) do
    local mentions = {}
    for _, i in ipairs(name.mentions) do
      if tagged.entities[i].shown then
        mentions[#mentions + 1] = i
      end
    end
    if #mentions > 0 then
      name.mentions = mentions
      out[#out + 1] = name
    end
  end
  return out
end

local function list_names(doc, names, where)
  if #names == 0 then
    return
  elseif where == "index" then
    local blocks = doc.blocks
    blocks[#blocks + 1] = require("stet.pandoc.names").index(names)
    doc.blocks = blocks
  elseif where == "metadata" then
    doc.meta["stet-names"] = require("stet.pandoc.names").metadata(names)
  end
end

---------------------------------------------------------------------------------------------------------------------------
-- Mends and suspects

--- The blocks' texts as one. Code becomes a word that nothing is wrong with.
local function joined(blocks)
  local texts = {}
  for i, block in ipairs(blocks) do
    texts[i] = (block.kind == "code" or block.kind == "html") and ("x"):rep(#block.text) or block.text
  end
  return table.concat(texts, "\n\n")
end

--- Adds suspects to those of each block: {reason, text, suggestion or nil}.
local function add_suspects(flags, blocks, suspects)
  for i, list in ipairs(by_block(blocks, suspects)) do
    flags[i] = flags[i] or {}
    for _, s in ipairs(list) do
      table.insert(flags[i], { reason = s.reason, text = blocks[i].text:sub(s.first, s.last), suggestion = s.suggestion })
    end
  end
end

--- The rules that `mend` switches on and that mean something in a tree; false: none.
local function mends_of(mend)
  local rules = {}
  for _, name in ipairs(require("stet.options").mends_of(mend)) do
    if not OF_LINES[name] then
      rules[#rules + 1] = name
    end
  end
  return #rules > 0 and rules
end

--- Mends the units and adds what is suspect in them to `flags`. Answers true; or nil and a message.
local function mend(units, options, mine, flags)
  local cleaned, read = require("stet").clean(joined(units), {
    format = "plain", drop_blocks = false, mend = mends_of(mine.mend), suspects = mine.suspects ~= "none",
    command = options.command,
  })
  if not cleaned then
    return nil, read
  end
  add_suspects(flags, units, read.suspects)
  for i, changes in ipairs(by_block(units, read.edits)) do
    if #changes > 0 then
      rewrite_unit(units[i], function(inlines, at)
        return inlines_of.change(inlines, at, changes)
      end)
      local now = unit_of(units[i].list)
      units[i].text, units[i].linked = now.text, now.linked
    end
  end
  return true
end

local function tell(flags, labels)
  for i, list in ipairs(flags) do
    for _, s in ipairs(labels[i].keep and list or {}) do
      if s.suggestion then
        warn('"' .. s.text .. '" is spelled "' .. s.suggestion .. '" elsewhere')
      else
        warn(s.reason .. ': "' .. s.text .. '"')
      end
    end
  end
end

--- A kept block or item with what is suspect about it.
local function flagged(list, flags)
  if not flags or #flags == 0 then
    return list
  end
  local reasons, texts = {}, {}
  for i, s in ipairs(flags) do
    reasons[i], texts[i] = s.reason, s.text
  end
  local data = { { "reason", table.concat(reasons, " ") }, { "suspect", table.concat(texts, " | ") } }
  return { { wrap = pandoc.Attr("", { "stet-suspect" }, data), c = list }, at = list.at, changed = true }
end

--- Labels the units, and answers what was tagged in them; or nil and a message. What must not be touched stays. What only a writer
--- puts into a text goes by the user's rules alone: where the model would drop it, it is said to be what stays for its structure,
--- and the labels are asked for again.
local function label(units, options)
  local labels, tagged = require("stet").label(described(units), options)
  local again = false
  for i, one in ipairs(labels or {}) do
    local unit = units[i]
    if not one.keep and (unit.exempt or unit.authored and one.decider ~= "user") and unit.kind ~= "footnote" then
      unit.kind, again = "footnote", true
    end
  end
  if again then
    labels, tagged = require("stet").label(described(units), options)
  end
  for i, one in ipairs(labels or {}) do
    one.keep = one.keep or units[i].exempt or units[i].note ~= nil
  end
  return labels, tagged
end

--- As assert, but without the place in this file, which Pandoc's puts before the message.
local function sure(value, message)
  if not value then
    error(message, 0)
  end
  return value, message
end

--- Filters a document, which is also given as `json`; raises where it is to be left as it was.
local function filter(doc, json, options, mine)
  local flags, blocks = {}, tree.read(json)
  local units = units_of(blocks)
  if mine.mend or mine.suspects ~= "none" then
    sure(mend(units, options, mine, flags))
  end
  local labels, tagged = sure(label(units, options))
  if not any_kept(labels) and mine.dropped == "remove" then
    error("nothing would be left of this document", 0)
  end
  if options.tag then
    if mine.suspects ~= "none" then
      add_suspects(flags, units, tagged.suspects)
    end
    mark_all(units, tagged, mine)
  end
  if mine.suspects == "warn" then
    tell(flags, labels)
  end
  local kept = apply(blocks, units, labels, mine.dropped, function(list, i)
    return mine.suspects == "div" and flagged(list, flags[i]) or list
  end)
  doc.blocks = tree.blocks(kept, doc.blocks) or doc.blocks
  if options.tag then
    list_names(doc, names_shown(tagged), mine.names)
  end
end

function M.Pandoc(doc)
  local fail = doc.meta.stet and pandoc.utils.type(doc.meta.stet) == "table" and doc.meta.stet["on-error"]
    and stringify(doc.meta.stet["on-error"]) == "fail"
  local json
  local ok, message = pcall(function()
    local options, mine = configure(doc.meta)
    if options then
      json = pandoc.write(doc, "json")
      filter(doc, json, options, mine)
    end
  end)
  if ok then
    return doc
  elseif fail then
    error(message, 0)
  end
  warn(tostring(message) .. "; the document was left as it was")
  return json and pandoc.read(json, "json") or doc -- what could not be written to its end has changed in part
end

-- Pandoc takes the first table with functions named after elements; `blocks` is for tests
return { { Pandoc = M.Pandoc }, blocks = function(doc)
  return described(units_of(tree.read(pandoc.write(doc, "json"))))
end }
