--- document: the map between the source and the cleaned text, for both backends.
--
-- Both texts are cut by the edits: what lies between two edits is the same in both. `starts[i]` is the cleaned offset
-- (half-open, from 0) at which edit i's replacement begins. A byte inside a replacement stands for the whole edit, for no one
-- can say which byte of the source it was.

local M = {}

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

--- Maps byte `at` of one text; answers first and last of what it is in the other. `from`, `to`: first byte and length of edit i
--- in either.
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

local function check_format(doc, name)
  if doc.format == "html" then
    error("stet: " .. name .. " has no answer for an HTML page, whose text is not its bytes", 0)
  end
end

local function check_span(first, last, name)
  if type(first) ~= "number" or type(last) ~= "number" or first < 1 or last < first - 1 or first % 1 ~= 0 or last % 1 ~= 0 then
    error("stet: " .. name .. "(first, last) needs whole numbers, 1 <= first <= last + 1", 0)
  end
end

--- Where bytes first..last of the cleaned text came from. A span that touches a replacement takes in all that it replaced.
function M.source(self, first, last)
  check_format(self, "source")
  check_span(first, last, "source")
  return map_span(self, first, last, true)
end

--- Where bytes first..last of the source are in the cleaned text. What was dropped is an empty span where it stood.
function M.target(self, first, last)
  check_format(self, "target")
  check_span(first, last, "target")
  return map_span(self, first, last, false)
end

return M
