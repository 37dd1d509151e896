--- stet: let it stand. Cleans and tags news articles, for Lua.
--
--   local stet = require "stet"
--   local text, report = stet.clean(io.read("*a"))
--   for _, e in ipairs((stet.tag(text))) do print(e.type, e.text) end
--
-- Positions are Lua's own: first and last byte, from 1, both inside, so that `text:sub(edit.first, edit.last)` is what the edit
-- replaces; an empty span has last = first - 1.
--
-- Misuse raises (a wrong type, an unknown option, a pattern that does not compile) and names what was wrong. Trouble with the
-- data or the machine is answered: nil, message, code; the codes are "too_long", "limit", "option" and "command". Only memory that
-- runs out raises too.
--
-- The types are written down in types.lua, the options in options.lua.

local backend = require("stet.backend")

local M = {}

M.version = backend.version

--- The methods of a document come from document.lua when the first of them is asked for.
local Document = {
  __index = function(_, key)
    if key == "source" or key == "target" then
      return require("stet.document")[key]
    end
  end,
}

local function count_reasons(edits)
  local dropped, mended = {}, {}
  for _, e in ipairs(edits) do
    local counts = e.drop and dropped or mended
    counts[e.reason] = (counts[e.reason] or 0) + 1
  end
  return dropped, mended
end

---------------------------------------------------------------------------------------------------------------------------
-- Objects with options of their own

local Stet = {}
Stet.__index = Stet

local function check_text(text, name)
  if type(text) ~= "string" then
    error("stet: " .. name .. " needs a string, not a " .. type(text), 0)
  end
end

--- A failure to compile the user's rules names the rule and raises; any other is answered.
local function compile(settings)
  local engine = backend.get()
  local handle, message, code, offset, index = engine.compile(settings)
  if handle then
    return handle
  elseif code == "pattern" and settings.rules[index] then
    require("stet.options").bad_rule(settings.rules[index], message, offset)
  end
  return nil, message, code
end

--- Adds to a failure of the command why the C module was not there either.
local function failure(message, code)
  if code == "command" and backend.why_not() then
    message = "stet cannot be reached: " .. backend.why_not() .. ", and " .. message
  end
  return nil, message, code
end

--- The compiled options of an object for the backend in use.
local function handle_of(self)
  local engine = backend.get()
  if self.engine ~= engine then
    local handle, message, code = compile(self.settings)
    if not handle then
      return failure(message, code)
    end
    self.engine, self.handle = engine, handle
  end
  return self.handle
end

--- What the backend in use answers.
local function call(self, method, argument)
  local handle, message, code = handle_of(self)
  if not handle then
    return nil, message, code
  end
  local answer, more
  answer, more, code = self.engine[method](handle, argument)
  if not answer then
    return failure(more, code)
  end
  return answer, more
end

local function document(self, method, text)
  local doc, message, code = call(self, method, text)
  if not doc then
    return nil, message, code
  end
  doc.dropped, doc.mended = count_reasons(doc.edits)
  return setmetatable(doc, Document)
end

--- The document of a text: cleaned text, blocks, edits, suspects, warnings, and the map both ways.
function Stet:read(text)
  check_text(text, "read")
  return document(self, "read", text)
end

--- The cleaned text, and the document as a report.
function Stet:clean(text)
  check_text(text, "clean")
  local doc, message, code = document(self, "read", text)
  if not doc then
    return nil, message, code
  end
  local form = self.settings.to
  if form ~= "text" and not doc[form] then
    return nil, "HTML is made of plain text and of pages, not of Markdown", "option"
  end
  return doc[form], doc
end

--- The entities of a text, in order and disjoint, and the document: names, sentences, blocks and edits. Every block stays,
--- but of an HTML page, of which the article alone is read; positions are those of `text` whatever had to be mended to read it.
function Stet:tag(text)
  check_text(text, "tag")
  local doc, message, code = document(self, "tag", text)
  if not doc then
    return nil, message, code
  end
  return doc.entities, doc
end

--- Labels for blocks that a host has cut itself: a list of strings or of {text, kind, level, linked}. With the option `tag` also a
--- table of entities, names, sentences and suspects, whose positions are those of the blocks' texts joined by two line feeds.
function Stet:label(blocks)
  return call(self, "label", require("stet.options").blocks(blocks))
end

--- An object that keeps its options and compiled rules: faster than giving them with every call, and wrong rules are told here.
function M.new(opts)
  local self = setmetatable({ settings = require("stet.options").settings(opts) }, Stet)
  if #self.settings.rules > 0 then
    local handle, message, code = handle_of(self)
    if not handle then
      return nil, message, code
    end
  end
  return self
end

local default

local function object(opts)
  if opts ~= nil then
    return M.new(opts)
  end
  default = default or M.new()
  return default
end

--- read(text, opts), clean(text, opts), tag(text, opts) and label(blocks, opts) are the methods of an object with these options.
for _, name in ipairs({ "read", "clean", "tag", "label" }) do
  M[name] = function(argument, opts)
    local self, message, code = object(opts)
    if not self then
      return nil, message, code
    end
    return self[name](self, argument)
  end
end

--- What is in use here.
function M.info()
  local engine = backend.get()
  return {
    version = M.version,
    backend = engine.name,
    abi = backend.abi(),
    command = engine.name == "command" and require("stet.command").command_of() or nil,
    why = backend.why_not(),
    copies = backend.copies(),
  }
end

--- In Neovim: see stet.nvim.
function M.setup(opts)
  return require("stet.nvim").setup(opts)
end

return M
