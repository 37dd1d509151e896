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
--     threshold: 0.5
--     drop: [Sign up for our newsletter]
--     drop-re: ['`^Photo:`']        # Markdown eats backslashes and quotes in metadata; not those in a code span
--     dropped: div
--     mend: true                    # broken text is mended; or a list of rules
--     suspects: div                 # blocks with damage that a person must judge stand in divs of class stet-suspect
--     tag: true                     # entities become spans: class `entity` and the type's, data-name, data-score, data-value
--     names: index                  # a list of them behind the text; metadata: as stet-names in the metadata
--     link: 'https://en.wikipedia.org/wiki/{name}'
--
-- Mending and suspects take a call of their own, over the same texts, before the labelling. Rules about lines (wraps, hyphens) and
-- about whole paragraphs (repeats) have nothing to do in a tree.
--
-- Entities are found in paragraphs, headings, list items, quotations and tables that stay; notes, code and formulas are left alone.
-- What stands in a div of class `stet` is never touched. When stet cannot be reached or an option is wrong, the document is
-- left as it was and one warning says why; with `on-error: fail` Pandoc ends there.

local M = {}

local inlines_of = require("stet.pandoc.inlines")
local stringify = pandoc.utils.stringify

--- The filter's own options, and the names of those of the module that mean something here.
local own = {
  { name = "clean", type = "boolean", default = true, description = "false leaves the document alone" },
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
  local out = {}
  for i, term in ipairs(type(value) == "table" and value or {}) do
    out[i] = type(term) == "table" and { term.type, term.phrase, re = term.re, id = term.id } or term
  end
  return out
end

--- Reads the options and removes them from `meta`. Answers the module's options and the filter's; raises on misuse.
local function configure(meta)
  local given = plain(meta.stet == nil and {} or meta.stet)
  meta.stet = nil
  if type(given) == "boolean" then
    given = { clean = given }
  elseif type(given) ~= "table" then
    error("stet: the metadata 'stet' must be a map of options", 0)
  end
  local options, mine = {}, {}
  local names = {}
  for _, option in ipairs(own) do
    mine[option.name] = option.default
    names[option.name] = option
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
    if names[name] then
      mine[name] = value
    elseif shared[name] then
      options[name] = value
    else
      error("stet: unknown option '" .. tostring(key) .. "'; the options are " .. names_of_options(), 0)
    end
  end
  local check = require("stet.options")
  for name, option in pairs(names) do
    check.check({ [name] = mine[name] }, { option })
  end
  return check.check(options) and options, mine
end

---------------------------------------------------------------------------------------------------------------------------
-- From the tree to blocks

-- Blocks are walked by hand: pandoc's own `walk` takes half a millisecond for a paragraph. Tables, which differ from version to
-- version, are the exception.

local INLINES = { Para = true, Plain = true, Header = true }
local OF_BLOCKS = { BlockQuote = true, Div = true }
local OF_ITEMS = { BulletList = true, OrderedList = true }

--- A table without its notes, wrapped in a div for walking, and the notes.
local function bare_table(block)
  local notes = {}
  return pandoc.Div({ block }):walk({
    Note = function(note)
      notes[#notes + 1] = note
      return pandoc.RawInline("stet-note", tostring(#notes))
    end,
  }), notes
end

--- Calls `inlines(list)` for every line of inlines in the blocks and `text(string)` for code and raw markup, in order. A term that
--- is defined is not a line, nor is what a figure shows beside its caption, nor a note. What `inlines` answers takes the place of
--- the list; `visit` answers the blocks. Only where `writes` is true is anything written.
local function visit(blocks, inlines, text, writes)
  for i, block in ipairs(blocks) do
    local t, content = block.t, nil
    if INLINES[t] then
      content = inlines(block.content)
    elseif t == "CodeBlock" or t == "RawBlock" then
      text(block.text)
    elseif OF_BLOCKS[t] then
      content = visit(block.content, inlines, text, writes)
    elseif OF_ITEMS[t] or t == "LineBlock" then
      content = block.content
      for k, item in ipairs(content) do
        content[k] = t == "LineBlock" and (inlines(item) or item) or visit(item, inlines, text, writes)
      end
    elseif t == "DefinitionList" then
      content = block.content
      for _, item in ipairs(content) do
        for k, definition in ipairs(item[2]) do
          item[2][k] = visit(definition, inlines, text, writes)
        end
      end
    elseif t == "Figure" then -- its content is the image, whose description would say the caption again
      visit(block.caption.long, inlines, text, writes)
    elseif t == "Table" then
      local bare, notes = bare_table(block)
      local function cell(b)
        b.content = inlines(b.content) or b.content
        return b
      end
      block = bare:walk({ Plain = cell, Para = cell, CodeBlock = function(b)
        text(b.text)
      end }):walk({ RawInline = function(raw)
        return raw.format == "stet-note" and notes[tonumber(raw.text)] or nil
      end }).content[1]
    end
    if writes and content then
      block.content = content
    end
    if writes then
      blocks[i] = block
    end
  end
  return blocks
end

-- The text of a paragraph is made by Pandoc, ten times as fast as looking at its inlines one by one. What stands in links
-- and pictures is found there by characters for private use, put around those of a copy of the document in one walk.
local OPEN, CLOSE, PICTURE, PICTURE_END = "\u{F5E0}", "\u{F5E1}", "\u{F5E2}", "\u{F5E3}"
local MARK = "\xEF\x97[\xA0-\xA3]"

local function between(content, open, close)
  content:insert(1, pandoc.Str(open))
  content:insert(pandoc.Str(close))
  return content
end

--- A copy of a document without notes, its links and the descriptions of its pictures between marks.
local function copy_for_text(doc)
  return doc:walk({
    Note = function()
      return {}
    end,
    Link = function(link)
      return between(link.content, OPEN, CLOSE)
    end,
    Image = function(image)
      return between(image.caption, PICTURE, PICTURE_END)
    end,
  })
end

--- The text without the marks, the bytes inside links, and whether pictures are all there is.
local function without_marks(text)
  if not text:find(MARK) then
    return text, 0, false
  end
  local linked = 0
  for inside in text:gmatch(OPEN .. "(.-)" .. CLOSE) do
    linked = linked + #(inside:gsub(MARK, ""))
  end
  local others, pictures = text:gsub(PICTURE .. ".-" .. PICTURE_END, "")
  return text:gsub(MARK, ""), linked, pictures > 0 and not others:gsub(MARK, ""):find("%S")
end

--- The visible text of a list of blocks of the copy, one line for each paragraph, cell or code block in it; the bytes of it inside
--- links; and whether it is pictures alone.
local function text_of(blocks)
  local lines = {}
  if #blocks == 1 and INLINES[blocks[1].t] then
    return without_marks(stringify(blocks[1]))
  end
  visit(blocks, function(inlines)
    lines[#lines + 1] = stringify(inlines)
  end, function(text)
    lines[#lines + 1] = text
  end)
  return without_marks(table.concat(lines, "\n"))
end

local KINDS = {
  BlockQuote = "quotation", CodeBlock = "code", Table = "table", HorizontalRule = "rule", DefinitionList = "definition",
  Figure = "image",
}

local function kind_of(block, pictures)
  local t = block.t
  if t == "Para" or t == "Plain" then
    return pictures and "image" or "paragraph"
  elseif t == "Header" then
    return "heading", block.level
  elseif t == "RawBlock" then
    return "html"
  elseif t == "BlockQuote" then
    return "quotation", 1
  end
  return KINDS[t] or "paragraph"
end

local function is_list(block)
  return block.t == "BulletList" or block.t == "OrderedList"
end

local function is_exempt(block)
  return block.t == "Div" and block.classes:includes("stet")
end

--- Walks the blocks in order: `leaf(block, parent list, index)` for each that is judged whole, `item(...)` for each item of a list.
--- Answers a new list, made of what these answer (a list of blocks or of items, empty for none).
local function rebuild(blocks, leaf, item)
  local out = {}
  local function add(list)
    for _, block in ipairs(list) do
      out[#out + 1] = block
    end
  end
  for _, block in ipairs(blocks) do
    if is_exempt(block) or block.t == "Null" then
      add({ block })
    elseif block.t == "Div" then
      local content = rebuild(block.content, leaf, item)
      if #content > 0 or #block.content == 0 then
        block.content = content
        add({ block })
      end
    elseif is_list(block) then
      local items = {}
      for _, blocks_of_item in ipairs(block.content) do
        for _, kept in ipairs(item(blocks_of_item)) do
          items[#items + 1] = kept
        end
      end
      if #items > 0 then
        block.content = items
        add({ block })
      end
    else
      add(leaf(block))
    end
  end
  return out
end

--- The blocks of a document as stet.label takes them, in the order in which `rebuild` meets them.
function M.blocks(doc)
  local out = {}
  rebuild(copy_for_text(doc).blocks, function(block)
    local text, linked, pictures = text_of({ block })
    local kind, level = kind_of(block, pictures)
    out[#out + 1] = { text = text, kind = kind, level = level or 0, linked = linked }
    return { block }
  end, function(blocks)
    local text, linked = text_of(blocks)
    out[#out + 1] = { text = text, kind = "item", level = 1, linked = linked }
    return { blocks }
  end)
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
  return pandoc.Div(blocks, pandoc.Attr("", { "stet-dropped" }, data))
end

--- Removes or wraps what goes; `keep(list, i)` answers the blocks of what stays.
local function apply(doc, labels, dropped, keep)
  local i = 0
  local function one(list)
    i = i + 1
    if labels[i].keep then
      return keep(list, i)
    end
    return dropped == "div" and { wrapped(list, labels[i]) } or nil
  end
  doc.blocks = rebuild(doc.blocks, function(block)
    return one({ block }) or {}
  end, function(list)
    return { one(list) }
  end)
  return doc
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

--- Blocks with their inlines rewritten: `rewrite(inlines, at)` answers the new ones of those that say the bytes from `at` of the
--- blocks' text on, and the byte behind. `text`: what text_of said of them; where it is not what their inlines say one by one,
--- which no known version makes happen, they stay as they are.
local function rewritten(blocks, text, rewrite)
  local at = 1
  local function one(inlines)
    local out
    out, at = rewrite(inlines, at)
    at = at + 1
    return out
  end
  if #blocks == 1 and INLINES[blocks[1].t] then
    local content = one(blocks[1].content)
    if at == #text + 2 then
      blocks[1].content = content
    end
    return blocks
  end
  local lines = {}
  visit(blocks, function(inlines)
    lines[#lines + 1] = (inlines_of.text(inlines))
  end, function(code)
    lines[#lines + 1] = code
  end)
  if table.concat(lines, "\n") ~= text then
    return blocks
  end
  return visit(blocks, one, function(code)
    at = at + #code + 1
  end, true)
end

--- Blocks with their entities wrapped.
local function marked(blocks, text, entities, wrap)
  if #entities == 0 then
    return blocks
  end
  return rewritten(blocks, text, function(inlines, at)
    return inlines_of.mark(inlines, at, entities, wrap)
  end)
end

local function mark_all(doc, blocks, tagged, mine)
  for number, e in ipairs(tagged.entities) do
    e.number = number
  end
  local of, i = by_block(blocks, tagged.entities), 0
  local wrap = require("stet.pandoc.names").wrapper(tagged.names, mine.link)
  doc.blocks = rebuild(doc.blocks, function(block)
    i = i + 1
    return marked({ block }, blocks[i].text, of[i], wrap)
  end, function(list)
    i = i + 1
    return { marked(list, blocks[i].text, of[i], wrap) }
  end)
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

--- Mends the document and adds what is suspect in it to `flags`. Answers true; or nil and a message.
local function mend(doc, options, mine, flags)
  local blocks = M.blocks(doc)
  local cleaned, read = require("stet").clean(joined(blocks), {
    format = "plain", drop_blocks = false, mend = mends_of(mine.mend), suspects = mine.suspects ~= "none",
    command = options.command,
  })
  if not cleaned then
    return nil, read
  end
  add_suspects(flags, blocks, read.suspects)
  local changes, i = by_block(blocks, read.edits), 0
  local function one(list)
    i = i + 1
    if #changes[i] == 0 then
      return list
    end
    return rewritten(list, blocks[i].text, function(inlines, at)
      return inlines_of.change(inlines, at, changes[i])
    end)
  end
  doc.blocks = rebuild(doc.blocks, function(block)
    return one({ block })
  end, function(list)
    return { one(list) }
  end)
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
  return { pandoc.Div(list, pandoc.Attr("", { "stet-suspect" }, data)) }
end

--- Answers the document, or nil and a message.
local function filter(doc, options, mine)
  local flags = {}
  if mine.mend or mine.suspects ~= "none" then
    local done, message = mend(doc, options, mine, flags)
    if not done then
      return nil, message
    end
  end
  local blocks = M.blocks(doc)
  local labels, tagged = require("stet").label(blocks, options)
  if not labels then
    return nil, tagged
  elseif not any_kept(labels) and mine.dropped == "remove" then
    return nil, "nothing would be left of this document"
  end
  if options.tag then
    if mine.suspects ~= "none" then
      add_suspects(flags, blocks, tagged.suspects)
    end
    mark_all(doc, blocks, tagged, mine)
  end
  if mine.suspects == "warn" then
    tell(flags, labels)
  end
  doc = apply(doc, labels, mine.dropped, function(list, i)
    return mine.suspects == "div" and flagged(list, flags[i]) or list
  end)
  if options.tag then
    list_names(doc, tagged.names, mine.names)
  end
  return doc
end

function M.Pandoc(doc)
  local fail = doc.meta.stet and pandoc.utils.type(doc.meta.stet) == "table" and doc.meta.stet["on-error"]
    and stringify(doc.meta.stet["on-error"]) == "fail"
  local ok, options, mine = pcall(configure, doc.meta)
  local done, message
  if not ok then
    message = tostring(options)
  elseif not mine.clean then
    return doc
  else
    ok, done, message = pcall(filter, doc, options, mine)
    if not ok then
      done, message = nil, tostring(done)
    end
  end
  if done then
    return done
  elseif fail then
    error(message, 0)
  end
  warn(message .. "; the document was left as it was")
  return doc
end

-- Pandoc takes the first table with functions named after elements; M.blocks is for tests
return { { Pandoc = M.Pandoc }, blocks = M.blocks }
