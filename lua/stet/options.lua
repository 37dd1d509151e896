--- options: the one schema of what can be set.
--
-- Checks, defaults, the help of Neovim, the tables of the README and the metadata of the Pandoc filter all come from the list
-- below; nothing else in the Lua code knows an option's name twice. Option names are snake_case in Lua and may be written in
-- kebab-case where that is the custom (Pandoc's YAML).
--
-- Misuse raises at once and says what would have been right: a misspelt option that is silently ignored costs an afternoon.

local M = {}

--- The mending rules, in the order in which they run. `on`: part of the default.
M.mends = {
  { name = "bytes", on = true, description = "bytes that are not UTF-8, read as Windows-1252" },
  { name = "mojibake", on = true, description = "text that was read in another code page, UTF-8 also more than once" },
  { name = "entities", on = true, description = "HTML character references and the commonest stray tags" },
  { name = "invisible", on = true, description = "zero-width and soft-hyphen characters, ligatures, look-alike letters" },
  { name = "controls", on = true, description = "control characters" },
  { name = "spaces", on = true, description = "no-break and odd spaces" },
  { name = "hyphens", on = true, description = "words hyphenated at line ends" },
  { name = "wraps", on = true, description = "hard-wrapped prose is joined" },
  { name = "punctuation", on = true, description = "punctuation that lost markup left doubled or adrift" },
  { name = "glue", on = true, description = "a lost space between two words, a word and a name or number, or beside a mark" },
  { name = "repeats", on = true, description = "a paragraph that stands twice" },
  { name = "quotes", on = false, description = "curly quotes made straight" },
}

M.formats = { "guess", "plain", "markdown", "html" }

--- The forms that a cleaned document can have.
M.forms = { "text", "markdown", "html" }

--- The kinds a block can have (what it is made of), in the library's order.
M.kinds = {
  "paragraph", "heading", "item", "quotation", "code", "table", "image", "rule", "front-matter", "html", "footnote", "definition",
}

--- The types of entities, in the library's order; the first seven are found by the model, the others by patterns.
M.types = {
  "PERSON", "ORG", "PLACE", "NORP", "EVENT", "WORK", "PRODUCT", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "URL", "EMAIL",
  "HANDLE", "HASHTAG",
}

--- The options. `type` is one of: boolean, number (with `least` and `most`), choice (with `values`), mends, texts, types, terms,
--- day, string (with `most`, its bytes, where the library keeps it).
M.schema = {
  { name = "format", type = "choice", values = M.formats, default = "guess",
    description = "how to read the text" },
  { name = "to", type = "choice", values = M.forms, default = "text",
    description = "what `clean` answers; `read` has the form beside the text" },
  { name = "encoding", type = "string", most = 63,
    description = "of an HTML page: its encoding, where its bytes and its head should not tell" },
  { name = "address", type = "string", most = 2047,
    description = "of an HTML page: where it was, for links that are not absolute" },
  { name = "threshold", type = "number", least = 0, most = 1, default = 0.3,
    description = "a block goes when its score is below this: 0 drops nothing by the model, 1 all it can" },
  { name = "drop_blocks", type = "boolean", default = true,
    description = "label blocks and drop the site's; false mends only" },
  { name = "mend", type = "mends", default = true,
    description = "true: the usual rules; false: none; a list: these only; a table of rule = true or false: the usual, changed" },
  { name = "suspects", type = "boolean", default = true,
    description = "look for damage that a person must judge" },
  { name = "drop", type = "texts",
    description = "phrases: a block that holds one goes" },
  { name = "keep", type = "texts",
    description = "phrases: a block that holds one stays, whatever else is said of it" },
  { name = "drop_re", type = "texts",
    description = "PCRE2 patterns: a block in which one is found goes" },
  { name = "keep_re", type = "texts",
    description = "PCRE2 patterns: a block in which one is found stays" },
  { name = "tag", type = "boolean", default = false,
    description = "`read` and `label` find entities and names too" },
  { name = "types", type = "types",
    description = "only entities of these types; a minus before one leaves it out; default: all" },
  { name = "min_score", type = "number", least = 0, most = 1, default = 0,
    description = "only entities at least so probable" },
  { name = "date", type = "day",
    description = "the day the article was written, YYYY-MM-DD: what \"last month\" means" },
  { name = "terms", type = "terms",
    description = "your own entities: a list of { type, phrase }, { type, phrase, id = ... } or { type, re = pattern }" },
  { name = "command", type = "string", default = "stet",
    description = "the command line to run where the C module cannot be loaded" },
}

--- The options that hold the user's own rules, in the order in which rules are counted.
M.rule_options = {
  { name = "drop", keep = false, regex = false },
  { name = "keep", keep = true, regex = false },
  { name = "drop_re", keep = false, regex = true },
  { name = "keep_re", keep = true, regex = true },
}

local by_name, mend_by_name, known_type = {}, {}, {}
for _, name in ipairs(M.types) do
  known_type[name] = true
end
for _, option in ipairs(M.schema) do
  by_name[option.name] = option
end
for _, mend in ipairs(M.mends) do
  mend_by_name[mend.name] = mend
end

local function names(list)
  local out = {}
  for i, item in ipairs(list) do
    out[i] = item.name or item
  end
  return table.concat(out, ", ")
end

--- `value` as people should see it in a message.
local function show(value)
  if type(value) == "string" then
    return string.format("%q", value)
  end
  return type(value) == "table" and "a table" or tostring(value)
end

local function fail(...)
  error("stet: " .. table.concat({ ... }), 0)
end

local check = {}

function check.boolean(option, value)
  if type(value) ~= "boolean" then
    fail("option '", option.name, "' must be true or false, not ", show(value))
  end
end

function check.number(option, value)
  if type(value) ~= "number" or not (value >= option.least and value <= option.most) then
    fail("option '", option.name, "' must be a number from ", tostring(option.least), " to ", tostring(option.most), ", not ",
      show(value))
  end
end

function check.choice(option, value)
  for _, known in ipairs(option.values) do
    if value == known then
      return
    end
  end
  fail("option '", option.name, "' must be one of ", names(option.values), ", not ", show(value))
end

function check.string(option, value)
  if type(value) ~= "string" or value == "" or value:find("\0", 1, true) then
    fail("option '", option.name, "' must be a string, not empty and without NUL, not ", show(value))
  elseif option.most and #value > option.most then
    fail("option '", option.name, "' must be a string of at most ", tostring(option.most), " bytes, not of ", tostring(#value))
  end
end

--- `value` must be a list of `what`, without other keys; answers its length, holes counted, so that an item that is missing is
--- met by whoever checks the items.
local function check_list(name, value, what)
  if type(value) ~= "table" then
    fail(name, " must be a list of ", what, ", not ", show(value))
  end
  local n = 0
  for key in pairs(value) do
    if type(key) ~= "number" or key < 1 or key % 1 ~= 0 then
      fail(name, " must be a list of ", what, "; it has the key ", show(key))
    end
    n = math.max(n, key)
  end
  return n
end

local function of(option)
  return "option '" .. option.name .. "'"
end

function check.texts(option, value)
  for i = 1, check_list(of(option), value, "strings") do
    local text = value[i]
    -- NUL cannot stand in an argument of the command line, and both ways into the library take the same rules
    if type(text) ~= "string" or text == "" or text:find("\0", 1, true) then
      fail(option.name, "[", tostring(i), "] must be a string, not empty and without NUL, not ", show(text))
    end
  end
end

function check.types(option, value)
  check.texts(option, value)
  for _, name in ipairs(value) do
    if not known_type[name:match("^%-?(.*)$")] then
      fail("option '", option.name, "' does not know the type ", show(name), "; the types are ", names(M.types))
    end
  end
end

function check.day(option, value)
  local month, day = tostring(value):match("^%d%d%d%d%-(%d%d)%-(%d%d)$")
  local m, d = tonumber(month), tonumber(day)
  if type(value) ~= "string" or not m or m < 1 or m > 12 or d < 1 or d > 31 then
    fail("option '", option.name, "' must be a day, YYYY-MM-DD, not ", show(value))
  end
end

--- A string that may stand in an argument of the command line, and in a line of a list.
local function check_word(place, value)
  if type(value) ~= "string" or value == "" or value:find("[%z\n]") then
    fail(place, " must be a string, not empty, without NUL and line feed, not ", show(value))
  end
end

function check.terms(option, value)
  for i = 1, check_list(of(option), value, "terms") do
    local term, place = value[i], option.name .. "[" .. i .. "]"
    if type(term) ~= "table" then
      fail(place, " must be a term, { type, phrase } or { type, re = pattern }, not ", show(term))
    end
    for part in pairs(term) do
      if part ~= 1 and part ~= 2 and part ~= "re" and part ~= "id" then
        fail(place, " has the unknown key ", show(part), "; the keys are 1, 2, re, id")
      end
    end
    check_word(place .. "[1], the type,", term[1])
    if term[1]:find("[%s=]") then
      fail(place, "[1], the type, must have no space and no =, not be ", show(term[1]))
    end
    if (term[2] == nil) == (term.re == nil) then
      fail(place, " must have either a phrase or `re`, a pattern")
    end
    check_word(place .. ", the phrase or pattern,", term[2] or term.re)
    if term.id ~= nil then
      check_word(place .. ".id", term.id)
      if term.id:find("%s") then
        fail(place, ".id must have no space, not be ", show(term.id))
      end
    end
  end
end

local function known_mend(name, option)
  if not mend_by_name[name] then
    fail("option '", option.name, "' does not know the rule ", show(name), "; the rules are ", names(M.mends))
  end
end

function check.mends(option, value)
  if type(value) == "boolean" then
    return
  end
  if type(value) ~= "table" then
    fail("option '", option.name, "' must be true, false, a list of rules or a table of rule = true or false, not ", show(value))
  end
  local is_list = false
  for key in pairs(value) do
    is_list = is_list or type(key) == "number"
  end
  if is_list then
    for i = 1, check_list(of(option), value, "rules") do
      known_mend(value[i], option)
    end
    return
  end
  for key, item in pairs(value) do
    known_mend(key, option)
    if type(item) ~= "boolean" then
      fail(option.name, ".", key, " must be true or false, not ", show(item))
    end
  end
end

--- Checks `opts` (nil is fine) and answers a table of it with every default filled in. `extra`: options of a host beside these.
function M.check(opts, extra)
  if opts ~= nil and type(opts) ~= "table" then
    fail("options must be a table, not ", show(opts))
  end
  local own = {}
  for _, option in ipairs(extra or {}) do
    own[option.name] = option
  end
  local out = {}
  for _, list in ipairs({ M.schema, extra or {} }) do
    for _, option in ipairs(list) do
      out[option.name] = option.default
    end
  end
  for key, value in pairs(opts or {}) do
    local option = own[key] or by_name[key]
    if not option then
      fail("unknown option ", show(key), "; the options are ", names(M.schema), extra and extra[1] and ", " .. names(extra) or "")
    end
    check[option.type](option, value)
    out[key] = value
  end
  return out
end

--- The mending rules that `mend` switches on, in the library's order.
function M.mends_of(mend)
  local only = type(mend) == "table" and mend[1] ~= nil
  local set = {}
  for _, rule in ipairs(M.mends) do
    set[rule.name] = mend ~= false and rule.on and not only
  end
  for key, value in pairs(type(mend) == "table" and mend or {}) do
    if type(key) == "number" then
      set[value] = true
    else
      set[key] = value
    end
  end
  local out = {}
  for _, rule in ipairs(M.mends) do
    if set[rule.name] then
      out[#out + 1] = rule.name
    end
  end
  return out
end

--- The types that `types` asks for, in the library's order.
local function types_of(list)
  local set, minus_only = {}, true
  for _, name in ipairs(list or {}) do
    minus_only = minus_only and name:sub(1, 1) == "-"
  end
  for _, name in ipairs(M.types) do
    set[name] = minus_only
  end
  for _, name in ipairs(list or {}) do
    set[name:match("^%-?(.*)$")] = name:sub(1, 1) ~= "-"
  end
  local out = {}
  for _, name in ipairs(M.types) do
    if set[name] then
      out[#out + 1] = name
    end
  end
  return out
end

--- What a backend is given: options checked, rules of the user in one list, each with the option and the place it came from.
function M.settings(opts)
  local o = M.check(opts)
  local rules = {}
  for _, source in ipairs(M.rule_options) do
    for i, text in ipairs(o[source.name] or {}) do
      rules[#rules + 1] = { pattern = text, keep = source.keep, regex = source.regex, from = source.name, at = i }
    end
  end
  for i, term in ipairs(o.terms or {}) do
    rules[#rules + 1] = {
      pattern = term[2] or term.re, keep = false, regex = term.re ~= nil, type = term[1], id = term.id, from = "terms", at = i,
    }
  end
  return {
    to = o.to, encoding = o.encoding, address = o.address,
    tag = o.tag, types = types_of(o.types), min_score = o.min_score, date = o.date,
    format = o.format, threshold = o.threshold, drop_blocks = o.drop_blocks, suspects = o.suspects, mends = M.mends_of(o.mend),
    rules = rules, command = o.command,
  }
end

--- Raises the error of a rule that does not compile, naming it.
function M.bad_rule(rule, message, offset)
  fail(rule.from, "[", tostring(rule.at), "] ", show(rule.pattern), ": ", message, " at byte ", tostring(offset))
end

--- Checks blocks that a host has cut; answers a list that is nobody else's.
function M.blocks(blocks)
  local out, known = {}, {}
  for _, kind in ipairs(M.kinds) do
    known[kind] = true
  end
  for i = 1, check_list("blocks", blocks, "strings and tables") do
    local block = blocks[i]
    local b = type(block) == "string" and { text = block } or block
    local place = "blocks[" .. i .. "]"
    if type(b) ~= "table" then
      fail(place, " must be a string or a table, not ", show(block))
    end
    for key in pairs(b) do
      if key ~= "text" and key ~= "kind" and key ~= "level" and key ~= "linked" then
        fail(place, " has the unknown key ", show(key), "; the keys are text, kind, level, linked")
      end
    end
    local kind, level, linked = b.kind or "paragraph", b.level or 0, b.linked or 0
    if type(b.text) ~= "string" then
      fail(place, ".text must be a string, not ", show(b.text))
    elseif not known[kind] then
      fail(place, ".kind must be one of ", names(M.kinds), ", not ", show(kind))
    elseif type(level) ~= "number" or level % 1 ~= 0 or level < 0 or level > 255 then
      fail(place, ".level must be a whole number from 0 to 255, not ", show(level))
    elseif type(linked) ~= "number" or linked % 1 ~= 0 or linked < 0 or linked > #b.text then
      fail(place, ".linked must be a whole number from 0 to the text's length, not ", show(linked))
    end
    out[i] = { text = b.text, kind = kind, level = level, linked = linked }
  end
  return out
end

return M
