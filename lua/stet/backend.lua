--- backend: the two ways into the library, with one face.
--
-- The C module `stet.core` first. Where a host cannot load it (a static Pandoc, a missing build, a build for another Lua), the
-- command `stet`, a process for each call (what the module's take: tests/bench/lua.lua). Both are given the same checked settings
-- and answer the same tables, byte for byte; what Lua can work out by itself (the map between source and cleaned text, counts) is
-- worked out above them, once.
--
--   backend.compile(settings) -> handle | nil, message, code, offset, index of the rule
--   backend.read(handle, text) -> document | nil, message, code
--   backend.tag(handle, text) -> document | nil, message, code
--   backend.label(handle, blocks) -> list of labels, what was tagged or nil | nil, message, code
--
-- What the command needs (command.lua, tsv.lua) is loaded only where the module is missing: loading Lua files costs more than
-- an article.
--
-- STET_BACKEND=module or =command in the environment allows only that one; STET_COMMAND names the command.

local M = {}

--- The version of these Lua files; the C module and the command must say the same.
M.version = "0.1.0"

--- A desk that read a longer text than this is let go afterwards, with its memory.
local DESK_KEEPS = 8 * 1024 * 1024

---------------------------------------------------------------------------------------------------------------------------
-- Where we are

--- The folder of the source tree that this file is in, with its final slash; nil when it was installed elsewhere.
function M.tree()
  local source = debug and debug.getinfo(1, "S").source or ""
  return source:match("^@(.-)lua/stet/backend%.lua$")
end

function M.exists(path)
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
    if not seen[path] and M.exists(path) then
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
  local root = M.tree()
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
  local root = M.tree()
  local path = root and root .. "build/" .. M.abi() .. "/stet/core.so"
  if not path or not M.exists(path) then
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
    tag = function(handle, text)
      return use("tag", text, handle, #text)
    end,
    label = function(handle, blocks)
      return use("label", blocks, handle, 0)
    end,
  }
end

---------------------------------------------------------------------------------------------------------------------------
-- The choice

local chosen, why_not

--- Uses the backend of that name ("module", "command") from now on, or the better one that is here.
function M.use(name)
  local core
  if name == "command" then
    why_not = "the command was asked for"
  else
    core, why_not = load_core()
  end
  if name == "module" and not core then
    error("stet: " .. why_not, 0)
  end
  chosen = core and module_backend(core) or require("stet.command").backend()
end

--- The backend in use, chosen once.
function M.get()
  if not chosen then
    M.use(os.getenv("STET_BACKEND"))
  end
  return chosen
end

--- Why the C module is not in use; nil when it is.
function M.why_not()
  M.get()
  return why_not
end

return M
