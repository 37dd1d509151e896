--- names: entities as spans with classes and data, and what a document says of its names at its end or in its metadata.

local M = {}

local NAMED = { PERSON = true, ORG = true, PLACE = true, NORP = true, EVENT = true, WORK = true, PRODUCT = true }

--- A string for an address: everything but letters, digits and -._~ in percents.
local function escaped(text)
  return (text:gsub("[^%w%-%._~]", function(c)
    return string.format("%%%02X", c:byte())
  end))
end

--- The address of a name by a pattern with {name}, {type} and {id} in it.
local function address(pattern, entity, name)
  local values = { name = escaped(name or entity.text), type = entity.type:lower(), id = escaped(entity.id or "") }
  return (pattern:gsub("{(%w+)}", values))
end

--- The function that wraps inlines for an entity, which is `shown` then. `names`: of the document; `link`: a pattern, or nil.
function M.wrapper(names, link)
  return function(inlines, entity, linked)
    entity.shown = true
    local name = entity.name and names[entity.name] and names[entity.name].name
    local attributes = {}
    local function add(key, value)
      if value and value ~= "" then
        attributes[#attributes + 1] = { key, value }
      end
    end
    add("data-entity", tostring(entity.number))
    add("data-id", entity.id)
    add("data-name", name)
    add("data-score", string.format("%.2f", entity.score))
    add("data-value", entity.value)
    if link and not linked and (NAMED[entity.type] or entity.id) then
      inlines = { pandoc.Link(inlines, address(link, entity, name)) }
    end
    local class = entity.type:lower():gsub("[^%w]+", "-")
    return pandoc.Span(inlines, { "", { "entity", class }, attributes }) -- three times as fast as with an Attr
  end
end

local function others(name)
  local out = {}
  for _, variant in ipairs(name.variants) do
    if variant ~= name.name then
      out[#out + 1] = variant
    end
  end
  return out
end

--- An index: a div with a list, a name an item.
function M.index(names)
  local items = {}
  for i, name in ipairs(names) do
    local says = ", " .. name.type:lower() .. ", " .. #name.mentions .. (#name.mentions == 1 and " mention" or " mentions")
    local more = others(name)
    if #more > 0 then
      says = says .. "; also " .. table.concat(more, ", ")
    end
    items[i] = { pandoc.Plain({ pandoc.Strong({ pandoc.Str(name.name) }), pandoc.Str(says) }) }
  end
  return pandoc.Div({ pandoc.BulletList(items) }, pandoc.Attr("stet-names", { "stet-names" }))
end

--- The same as a metadata value.
function M.metadata(names)
  local out = {}
  for i, name in ipairs(names) do
    local variants = {}
    for k, variant in ipairs(name.variants) do
      variants[k] = pandoc.MetaString(variant)
    end
    out[i] = pandoc.MetaMap({
      name = pandoc.MetaString(name.name), type = pandoc.MetaString(name.type),
      mentions = pandoc.MetaString(tostring(#name.mentions)), variants = pandoc.MetaList(variants),
    })
  end
  return pandoc.MetaList(out)
end

return M
