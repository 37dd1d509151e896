--- health: `:checkhealth stet`. Says what is in use, and for everything that is wrong the exact command that mends it.

local M = {}

--- The report functions under the names of this Neovim: vim.health from 0.8 on, renamed in 0.10.
local function reporter()
  local h = vim.health or require("health")
  return {
    start = h.start or h.report_start,
    ok = h.ok or h.report_ok,
    info = h.info or h.report_info,
    warn = h.warn or h.report_warn,
    error = h.error or h.report_error,
  }
end

--- How to build: in the clone that these files are in, else by LuaRocks.
local function advice(backend)
  local root = backend.tree()
  local clone = root and backend.exists(root .. "Makefile") and vim.fn.fnamemodify(root, ":p")
  return {
    clone and "make -C " .. vim.fn.shellescape(clone) .. " nvim"
      or "luarocks --lua-version=5.1 install stet (a rock built for another Lua does not load)",
    "What the build needs on Debian: gcc make pkg-config libluajit-5.1-dev libpcre2-dev libutf8proc-dev",
  }
end

local function check_module(report, backend)
  local why = backend.why_not()
  if not why then
    report.ok("the C module is in use, version " .. backend.version .. " as these files, built for Lua " .. backend.abi())
  else
    report.warn(why .. "; stet goes through the command line, a process for each call", advice(backend))
  end
  local copies = backend.copies()
  for i, path in ipairs(copies) do
    report.info("C module " .. i .. " on the paths: " .. path)
  end
  if #copies > 1 then
    report.warn("there are " .. #copies .. " C modules; the first that loads is used", { "Remove the copies that are old" })
  end
end

local function check_command(report, backend, needed)
  local command = require("stet.command").command_of(require("stet.nvim").options.command)
  local path = vim.fn.exepath(command)
  if path ~= "" then
    report.ok("the command line: " .. path)
  elseif needed then
    report.error("neither the C module nor the command '" .. command .. "' can be reached: stet cannot work", advice(backend))
  else
    report.info("the command '" .. command .. "' is not on the PATH; it is needed only where the C module is missing")
  end
end

function M.check()
  local report, backend = reporter(), require("stet.backend")
  report.start("stet " .. backend.version)
  if vim.fn.has("nvim-0.7") == 0 then
    report.error("Neovim 0.7 or later is needed")
    return
  end
  check_module(report, backend)
  check_command(report, backend, backend.why_not() ~= nil)
  local ok, doc, message = pcall(require("stet").read, "One plain sentence stands here.\n")
  if ok and doc then
    report.ok("a test text was read")
  else
    report.error("a test text could not be read: " .. tostring(message or doc))
  end
  if vim.fn.exists(":Stet") == 2 then
    report.ok(":Stet is defined")
  else
    report.warn(":Stet is not defined", { 'Call require("stet").setup() in your configuration' })
  end
end

return M
