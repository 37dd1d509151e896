--- command: the command line `stet` as a backend, for hosts that cannot load the C module. See backend.lua for the face that it
--- has.
--
-- A call is one process: the text goes in by standard input, records come out (tsv.lua). Each host has its own best way of
-- running a program: Pandoc's pipe, Neovim's system, and a temporary file with io.popen for plain Lua, which has one-way pipes
-- only.

local backend = require("stet.backend")
local tsv = require("stet.tsv")

local M = {}

--- Each runner answers what the command wrote, or nil and why it could not be run.
local runners = {}

function runners.pandoc(command, args, input)
  local ok, output = pcall(pandoc.pipe, command, args, input)
  if ok then
    return output
  end
  local known, printed = pcall(function()
    return output.output -- a table when the command ran and failed: its rows say why
  end)
  if known and type(printed) == "string" then
    return printed
  end
  output = tostring(output)
  return nil, output:find("does not exist", 1, true) and "there is no such program" or output
end

function runners.nvim(command, args, input)
  local argv = { command }
  for i, arg in ipairs(args) do
    argv[i + 1] = arg
  end
  if vim.system then
    local ok, process = pcall(vim.system, argv, { stdin = input })
    if not ok then
      process = tostring(process)
      return nil, process:find("ENOENT", 1, true) and "there is no such program" or process
    end
    return process:wait().stdout or ""
  end
  -- system() mixes standard error in; a shell that only redirects keeps it out. In its list form a line feed inside an item is
  -- a NUL.
  local lines = {}
  for line in (input .. "\n"):gmatch("([^\n]*)\n") do
    lines[#lines + 1] = (line:gsub("%z", "\n"))
  end
  local shell = { "sh", "-c", 'exec "$@" 2>/dev/null', "sh" }
  for _, arg in ipairs(argv) do
    shell[#shell + 1] = arg
  end
  return vim.fn.system(shell, lines)
end

local function quote(arg)
  return "'" .. arg:gsub("'", "'\\''") .. "'"
end

--- Plain Lua has one-way pipes only: the input goes through a temporary file (made by mkstemp, readable by its owner alone).
function runners.plain(command, args, input)
  if not io.popen or not os.tmpname then
    return nil, "this Lua cannot run programs"
  end
  local path = os.tmpname()
  local file, message = io.open(path, "wb")
  if not file then
    return nil, message
  end
  local written = file:write(input)
  if not file:close() or not written then
    os.remove(path)
    return nil, "no room for a temporary file"
  end
  local line = { quote(command) }
  for i, arg in ipairs(args) do
    line[i + 1] = quote(arg)
  end
  local ok, pipe = pcall(io.popen, table.concat(line, " ") .. " <" .. quote(path) .. " 2>/dev/null", "r")
  local output
  if ok and pipe then
    output = pipe:read("*a")
    pipe:close()
  end
  os.remove(path)
  return output, not output and tostring(pipe) or nil
end

local function runner()
  if type(pandoc) == "table" and pandoc.pipe then
    return runners.pandoc
  elseif type(vim) == "table" and vim.fn and vim.fn.system then
    return runners.nvim
  end
  return runners.plain
end

local function number(x)
  return (string.format("%.17g", x):gsub(",", ".")) -- the host's locale may write a comma
end

local function arguments(verb, s)
  local out = { verb, "--quiet", "--to", "tsv", "--format", s.format, "--threshold", number(s.threshold) }
  local function add(...)
    for _, arg in ipairs({ ... }) do
      out[#out + 1] = arg
    end
  end
  if not s.drop_blocks then
    add("--no-drop")
  end
  if not s.suspects then
    add("--no-suspects")
  end
  add("--mend", #s.mends > 0 and table.concat(s.mends, ",") or "none")
  add("--types", #s.types > 0 and table.concat(s.types, ",") or "none", "--min-score", number(s.min_score))
  if s.date then
    add("--date", s.date)
  end
  if s.tag and verb ~= "tag" then
    add("--tag")
  end
  if s.to ~= "text" and verb ~= "label" then
    add("--also", s.to)
  end
  for _, name in ipairs({ "encoding", "address" }) do
    if s[name] then
      add("--" .. name, s[name])
    end
  end
  for _, rule in ipairs(s.rules) do
    if rule.type then
      add(rule.regex and "--term-re" or "--term", rule.type .. (rule.id and "=" .. rule.id or "") .. " " .. rule.pattern)
    else
      add((rule.keep and "--keep" or "--drop") .. (rule.regex and "-re" or ""), rule.pattern)
    end
  end
  add("-")
  return out
end

--- The command to run: what the user named, else the one built in this tree, else whatever is on the PATH.
function M.command_of(named)
  if named and named ~= "stet" then
    return named
  end
  local environment = os.getenv("STET_COMMAND")
  if environment and environment ~= "" then
    return environment
  end
  local root = backend.tree()
  if root and backend.exists(root .. "build/stet") then
    -- a bare name would be looked up on the PATH
    return (root == "" and "./" or root) .. "build/stet"
  end
  return "stet"
end

function M.backend()
  local function call(verb, s, input)
    local command = M.command_of(s.command)
    local output, why = runner()(command, arguments(verb, s), input)
    if not output then
      return nil, "the command '" .. command .. "' could not be run: " .. why:gsub("%s+$", ""), "command"
    end
    local doc, about, code, offset, index = tsv.read(output)
    if not doc then
      if code then
        return nil, about, code, offset, index
      end
      return nil, "the command '" .. command .. "' is missing or not stet's: " .. about, "command"
    elseif about ~= backend.version then
      return nil, "the command '" .. command .. "' is of version " .. about .. ", the Lua files of " .. backend.version, "command"
    end
    return doc
  end
  return {
    name = "command",
    compile = function(s)
      if #s.rules > 0 then -- compiled by the command alone: one call on an empty text tells whether they are right
        local doc, message, code, offset, index = call("clean", s, "")
        if not doc then
          return nil, message, code, offset and offset + 1, index and index + 1
        end
      end
      return s
    end,
    read = function(s, text)
      return call("clean", s, text)
    end,
    tag = function(s, text)
      return call("tag", s, text)
    end,
    label = function(s, blocks)
      if #blocks == 0 then
        return {}, s.tag and { entities = {}, names = {}, sentences = {}, suspects = {} } or nil
      end
      local doc, message, code = call("label", s, tsv.write_blocks(blocks))
      if not doc then
        return nil, message, code
      end
      for _, block in ipairs(doc.blocks) do
        block.first, block.last = nil, nil
      end
      if not s.tag then
        return doc.blocks
      end
      return doc.blocks, { entities = doc.entities, names = doc.names, sentences = doc.sentences, suspects = doc.suspects }
    end,
  }
end

return M
