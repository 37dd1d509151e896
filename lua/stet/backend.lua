--- backend: the two ways into the library, with one face.
--
-- The C module `stet.core` first: 0.1 ms for an article. Where a host cannot load it (a static Pandoc, a missing build, a build for another
-- Lua), the command `stet`, at some 3 ms a call. Both are given the same checked settings and answer the same tables, byte for
-- byte; what Lua can work out by itself (the map between source and cleaned text, counts) is worked out above them, once.
--
--   backend.compile(settings) -> handle | nil, message, code, offset, index of the rule
--   backend.read(handle, text) -> document | nil, message, code
--   backend.label(handle, blocks) -> list of labels | nil, message, code
--
-- STET_BACKEND=module or =command in the environment allows only that one; STET_COMMAND names the command.

local tsv = require("stet.tsv")

local M = {}

--- The version of these Lua files; the C module and the command must say the same.
M.version = "0.1.0"

--- A desk that read a longer text than this is let go afterwards, with its memory.
local DESK_KEEPS = 8 * 1024 * 1024

---------------------------------------------------------------------------------------------------------------------------
-- Where we are

--- The folder of the source tree that this file is in, with its final slash; nil when it was installed elsewhere.
local function tree()
  local source = debug and debug.getinfo(1, "S").source or ""
  return source:match("^@(.-)lua/stet/backend%.lua$")
end

local function exists(path)
  local file = io.open(path, "rb")
  if file then
    file:close()
  end
  return file ~= nil
end

--- The ABI that a C module must have been built for here.
function M.abi()
  return _VERSION:match("%d+%.%d+")
end

--- Every file that could serve as the C module here, in the order in which they would be tried.
function M.copies()
  local out, seen = {}, {}
  local function add(path)
    if not seen[path] and exists(path) then
      seen[path] = true
      out[#out + 1] = path
    end
  end
  if vim and vim.api then
    for _, path in ipairs(vim.api.nvim_get_runtime_file("lua/stet/core.so", true)) do
      add(path)
    end
  end
  for template in package.cpath:gmatch("[^;]+") do
    add((template:gsub("%?", "stet/core")))
  end
  local root = tree()
  if root then
    add(root .. "build/" .. M.abi() .. "/stet/core.so")
  end
  return out
end

---------------------------------------------------------------------------------------------------------------------------
-- The C module

--- The loader's words in one line, without the list of every place where it looked.
local function brief(message)
  message = tostring(message)
  if message:find("module 'stet.core' not found", 1, true) then
    return "the C module was not found"
  end
  message = message:gsub("^.-:\n%s*", ""):gsub("%s*\n.*", "")
  if message:find("undefined symbol", 1, true) or message:find("version mismatch", 1, true) then
    message = message .. " (built for another Lua; this one needs the build for " .. M.abi() .. ")"
  end
  return "the C module does not load: " .. message
end

local function checked(ok, core)
  if not ok or type(core) ~= "table" then
    return nil, brief(core)
  elseif core.version ~= M.version then
    return nil, "the C module is of version " .. tostring(core.version) .. ", the Lua files of " .. M.version
  end
  return core
end

local function load_core()
  local core, why = checked(pcall(require, "stet.core"))
  if core then
    return core
  end
  local root = tree()
  local path = root and root .. "build/" .. M.abi() .. "/stet/core.so"
  if not path or not exists(path) then
    return nil, why
  end
  local open, message = package.loadlib(path, "luaopen_stet_core")
  return checked(pcall(open or function()
    error(message, 0)
  end, "stet.core"))
end

local function module_backend(core)
  local desk
  local function use(method, argument, handle, size)
    desk = desk or core.desk()
    local a, b, c = desk[method](desk, argument, handle)
    if size > DESK_KEEPS then
      desk = nil
    end
    return a, b, c
  end
  return {
    name = "module",
    compile = core.settings,
    read = function(handle, text)
      return use("read", text, handle, #text)
    end,
    label = function(handle, blocks)
      return use("label", blocks, handle, 0)
    end,
  }
end

---------------------------------------------------------------------------------------------------------------------------
-- Running the command: each runner answers what it wrote, or nil and why it could not be run

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
  -- system() mixes standard error in; a shell that only redirects keeps it out. In its list form a line feed inside an item is a NUL.
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

--- For tests: a runner by name.
M.runners = runners

---------------------------------------------------------------------------------------------------------------------------
-- The command as a backend

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
  for _, rule in ipairs(s.rules) do
    add((rule.keep and "--keep" or "--drop") .. (rule.regex and "-re" or ""), rule.pattern)
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
  local root = tree()
  if root and exists(root .. "build/stet") then
    -- a bare name would be looked up on the PATH
    return (root == "" and "./" or root) .. "build/stet"
  end
  return "stet"
end

local function command_backend()
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
    elseif about ~= M.version then
      return nil, "the command '" .. command .. "' is of version " .. about .. ", the Lua files of " .. M.version, "command"
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
    label = function(s, blocks)
      if #blocks == 0 then
        return {}
      end
      local doc, message, code = call("label", s, tsv.write_blocks(blocks))
      if not doc then
        return nil, message, code
      end
      for _, block in ipairs(doc.blocks) do
        block.first, block.last = nil, nil
      end
      return doc.blocks
    end,
  }
end

---------------------------------------------------------------------------------------------------------------------------
-- The choice

local chosen, why_not

--- The backend in use, chosen once.
function M.get()
  if not chosen then
    local only = os.getenv("STET_BACKEND")
    local core
    if only == "command" then
      why_not = "STET_BACKEND allows the command only"
    else
      core, why_not = load_core()
    end
    if only == "module" and not core then
      error("stet: " .. tostring(why_not), 0)
    end
    chosen = core and module_backend(core) or command_backend()
    chosen.core = core
  end
  return chosen
end

--- Why the C module is not in use; nil when it is.
function M.why_not()
  M.get()
  return why_not
end

--- For tests: uses the backend of that name ("module", "command") from now on.
function M.use(name)
  local core
  if name == "module" then
    core, why_not = load_core()
    if not core then
      error("stet: " .. why_not, 0)
    end
  else
    why_not = "the command was asked for"
  end
  chosen = core and module_backend(core) or command_backend()
  chosen.core = core
end

--- Forgets the choice, so that the next call makes it anew.
function M.reset()
  chosen, why_not = nil, nil
end

return M
