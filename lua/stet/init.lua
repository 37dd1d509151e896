--- stet: let it stand. The cleaner of news articles for Lua.
--
--   local stet = require "stet"
--   local text, report = stet.clean(io.read("*a"))
--
-- Positions are Lua's own: first and last byte, from 1, both inside, so that `text:sub(edit.first, edit.last)` is what the edit
-- replaces; an empty span has last = first - 1.
--
-- Misuse raises (a wrong type, an unknown option, a pattern that does not compile) and names what was wrong. Trouble with the data or
-- the machine is answered: nil, message, code; the codes are "too_long", "limit" and "command". Only memory that runs out raises too.
--
-- The types are written down in types.lua, the options in options.lua.

local backend = require("stet.backend")
local options = require("stet.options")

local M = {}

M.version = backend.version

---------------------------------------------------------------------------------------------------------------------------
-- The map between the source and the cleaned text
--
-- Both texts are cut by the edits: what lies between two edits is the same in both. `starts[i]` is the cleaned offset (half-open, from
-- 0) at which edit i's replacement begins. A byte inside a replacement stands for the whole edit, for no one can say which byte
-- of the source it was.

local Document = {}
Document.__index = Document

local maps = setmetatable({}, { __mode = "k" })

local function map_of(doc)
  local starts = maps[doc]
  if not starts then
    starts = {}
    local shift = 0
    for i, e in ipairs(doc.edits) do
      starts[i] = e.first - 1 + shift
      shift = shift + #e.replacement - (e.last - e.first + 1)
    end
    maps[doc] = starts
  end
  return starts
end

--- The number of edits for which `before(i)` holds; they are a prefix of all.
local function count_while(n, before)
  local low, high = 0, n
  while low < high do
    local middle = math.floor((low + high + 1) / 2)
    if before(middle) then
      low = middle
    else
      high = middle - 1
    end
  end
  return low
end

--- Maps byte `at` of one text; answers first and last of what it is in the other. `from`, `to`: first byte and length of edit i in either.
local function map_byte(at, n, from, from_size, to, to_size)
  local i = count_while(n, function(k)
    return from(k) <= at
  end)
  if i == 0 then
    return at, at
  end
  local into = at - from(i)
  if into < from_size(i) then
    return to(i), to(i) + to_size(i) - 1
  end
  local there = to(i) + to_size(i) + into - from_size(i)
  return there, there
end

local function map_span(doc, first, last, to_source)
  local edits, starts = doc.edits, map_of(doc)
  local function source(i)
    return edits[i].first
  end
  local function source_size(i)
    return edits[i].last - edits[i].first + 1
  end
  local function target(i)
    return starts[i] + 1
  end
  local function target_size(i)
    return #edits[i].replacement
  end
  local function byte(at)
    if to_source then
      return map_byte(at, #edits, target, target_size, source, source_size)
    end
    return map_byte(at, #edits, source, source_size, target, target_size)
  end
  if last < first then -- empty: before the byte that stands there
    local there = byte(first)
    return there, there - 1
  end
  local there = byte(first)
  local _, stop = byte(last)
  return there, stop
end

local function check_span(first, last, name)
  if type(first) ~= "number" or type(last) ~= "number" or first < 1 or last < first - 1 or first % 1 ~= 0 or last % 1 ~= 0 then
    error("stet: " .. name .. "(first, last) needs whole numbers, 1 <= first <= last + 1", 0)
  end
end

--- Where bytes first..last of the cleaned text came from. A span that touches a replacement takes in all that it replaced.
function Document:source(first, last)
  check_span(first, last, "source")
  return map_span(self, first, last, true)
end

--- Where bytes first..last of the source are in the cleaned text. What was dropped is an empty span where it stood.
function Document:target(first, last)
  check_span(first, last, "target")
  return map_span(self, first, last, false)
end

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
    options.bad_rule(settings.rules[index], message, offset)
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

local function handle_of(self)
  local engine = backend.get()
  if self.engine ~= engine then
    local handle, message, code = compile(self.settings)
    if not handle then
      return nil, message, code
    end
    self.engine, self.handle = engine, handle
  end
  return self.handle
end

function Stet:read(text)
  check_text(text, "read")
  local handle, message, code = handle_of(self)
  if not handle then
    return failure(message, code)
  end
  local doc
  doc, message, code = self.engine.read(handle, text)
  if not doc then
    return failure(message, code)
  end
  doc.dropped, doc.mended = count_reasons(doc.edits)
  return setmetatable(doc, Document)
end

function Stet:clean(text)
  check_text(text, "clean")
  local doc, message, code = self:read(text)
  if not doc then
    return nil, message, code
  end
  return doc.text, doc
end

function Stet:label(blocks)
  local list = options.blocks(blocks)
  local handle, message, code = handle_of(self)
  if not handle then
    return failure(message, code)
  end
  local labels
  labels, message, code = self.engine.label(handle, list)
  if not labels then
    return failure(message, code)
  end
  return labels
end

--- An object that keeps its options and compiled rules: faster than giving them with every call, and wrong rules are told here.
function M.new(opts)
  local self = setmetatable({ settings = options.settings(opts) }, Stet)
  if #self.settings.rules > 0 then
    local handle, message, code = handle_of(self)
    if not handle then
      return failure(message, code)
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

--- The document of a text: cleaned text, blocks, edits, suspects, warnings, and the map both ways.
function M.read(text, opts)
  check_text(text, "read")
  local self, message, code = object(opts)
  if not self then
    return nil, message, code
  end
  return self:read(text)
end

--- The cleaned text, and the document as a report.
function M.clean(text, opts)
  check_text(text, "clean")
  local self, message, code = object(opts)
  if not self then
    return nil, message, code
  end
  return self:clean(text)
end

--- Labels for blocks that a host has cut itself: a list of strings or of {text, kind, level, linked}.
function M.label(blocks, opts)
  local self, message, code = object(opts)
  if not self then
    return nil, message, code
  end
  return self:label(blocks)
end

--- What is in use here.
function M.info()
  local engine = backend.get()
  return {
    version = M.version,
    backend = engine.name,
    abi = backend.abi(),
    command = engine.name == "command" and backend.command_of() or nil,
    why = backend.why_not(),
    copies = backend.copies(),
  }
end

--- In Neovim: see stet.nvim.
function M.setup(opts)
  return require("stet.nvim").setup(opts)
end

return M
