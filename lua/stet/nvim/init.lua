--- stet.nvim: stet in Neovim, from 0.7 on.
--
-- Functions here answer what they did, or nil and a message; only the command layer (M.command) talks to the person. Nothing is
-- loaded before it is asked for: the plugin file defines one command and no keys.

local M = {}

--- Options for every call in the editor; `setup` replaces it.
M.options = {}

--- The folder of the runtime files (plugin/, doc/).
function M.runtime()
  local source = debug.getinfo(1, "S").source:gsub("^@", "")
  return (vim.fn.fnamemodify(source, ":p:h:h") .. "/runtime")
end

--- Optional beside `:runtime`: checks the options and makes `:Stet` and `:help stet` known.
function M.setup(opts)
  M.options = require("stet.options").check(opts) and opts or {}
  local runtime = M.runtime()
  if not vim.tbl_contains(vim.opt.runtimepath:get(), runtime) then
    vim.opt.runtimepath:append(runtime)
  end
  if not vim.g.loaded_stet then
    vim.cmd("source " .. vim.fn.fnameescape(runtime .. "/plugin/stet.lua"))
  end
end

local MARKDOWN = { markdown = true, pandoc = true, quarto = true, rmd = true, mdx = true, vimwiki = false }

--- The options for a buffer: what the user set, and Markdown where the file type says so.
local function options_for(buf)
  local out = {}
  for key, value in pairs(M.options) do
    out[key] = value
  end
  local kind = vim.api.nvim_buf_get_option(buf, "filetype"):match("^[^.]*")
  if (out.format == nil or out.format == "guess") and MARKDOWN[kind] then
    out.format = "markdown"
  end
  return out
end

--- Reads the buffer. Answers {doc, text, map}, or nil and a message.
function M.read(buf)
  local map, text = require("stet.nvim.pos").new(vim.api.nvim_buf_get_lines(buf, 0, -1, true))
  local ok, doc, message = pcall(require("stet").read, text, options_for(buf))
  if not ok then
    return nil, tostring(doc)
  elseif not doc then
    return nil, message
  end
  return { doc = doc, text = text, map = map }
end

--- Whether the bytes first..last lie in the lines first_row..last_row (from 0), line ends at their end not counted.
local function inside(read, first, last, first_row, last_row)
  while last >= first and read.text:byte(last) == 10 do
    last = last - 1
  end
  local row = read.map:position(first)
  local end_row = read.map:position(math.max(first, last))
  return row >= first_row and end_row <= last_row
end

local function count(edits)
  local dropped, mended = 0, 0
  for _, e in ipairs(edits) do
    if e.drop then
      dropped = dropped + 1
    else
      mended = mended + 1
    end
  end
  return dropped, mended
end

--- The map from old bytes to new ones when only `edits` of the document are made.
local function target_of(edits)
  local document, partial = require("stet.document"), { edits = edits }
  return function(at)
    return (document.target(partial, at, at))
  end
end

--- Cleans the buffer, or its lines first_row..last_row (from 0, both inside; the whole buffer is still read, for context). Answers
--- {dropped, mended, edits}, or nil and a message.
function M.clean(buf, first_row, last_row)
  if buf == nil or buf == 0 then
    buf = vim.api.nvim_get_current_buf()
  end
  if not vim.api.nvim_buf_get_option(buf, "modifiable") then
    return nil, "the buffer is not modifiable"
  end
  local read, message = M.read(buf)
  if not read then
    return nil, message
  end
  local edits = {}
  for _, e in ipairs(read.doc.edits) do
    if not first_row or inside(read, e.first, e.last, first_row, last_row) then
      edits[#edits + 1] = e
    end
  end
  if not first_row and read.text:find("%S") and not read.doc.text:find("%S") then
    return nil, "nothing would be left of this text; it was not changed"
  end
  require("stet.nvim.apply").apply(buf, edits, read.text, read.map, target_of(edits))
  local dropped, mended = count(edits)
  return { dropped = dropped, mended = mended, edits = edits }
end

--- The namespace of the suspects' diagnostics.
function M.namespace()
  return vim.api.nvim_create_namespace("stet")
end

--- Shows the suspects of the buffer as diagnostics. Answers the list, or nil and a message.
function M.suspects(buf, first_row, last_row)
  if buf == nil or buf == 0 then
    buf = vim.api.nvim_get_current_buf()
  end
  local read, message = M.read(buf)
  if not read then
    return nil, message
  end
  local list, words = {}, {}
  for _, doubt in ipairs(require("stet.words").doubts) do
    words[doubt.name] = doubt.description
  end
  for _, s in ipairs(read.doc.suspects) do
    if not first_row or inside(read, s.first, s.last, first_row, last_row) then
      local row, col, end_row, end_col = read.map:span(s.first, s.last)
      list[#list + 1] = {
        bufnr = buf, lnum = row, col = col, end_lnum = end_row, end_col = end_col, severity = vim.diagnostic.severity.WARN,
        source = "stet", code = s.reason, message = words[s.reason] or s.reason,
      }
    end
  end
  vim.diagnostic.set(M.namespace(), buf, list)
  return list
end

---------------------------------------------------------------------------------------------------------------------------
-- The command

local function plural(n, one, many)
  return n .. " " .. (n == 1 and one or many)
end

local commands = {}

function commands.clean(args, first_row, last_row)
  local done, message = M.clean(0, first_row, last_row)
  if not done then
    return message, vim.log.levels.ERROR
  elseif #done.edits == 0 then
    return "nothing to change" .. (args.range > 0 and " in these lines" or "")
  end
  return plural(done.dropped, "block", "blocks") .. " dropped, " .. plural(done.mended, "mend", "mends")
end

function commands.suspects(args, first_row, last_row)
  if args.bang then
    vim.diagnostic.reset(M.namespace(), 0)
    return "suspects cleared"
  end
  local list, message = M.suspects(0, first_row, last_row)
  if not list then
    return message, vim.log.levels.ERROR
  end
  return #list == 0 and "no suspects" or plural(#list, "suspect", "suspects")
end

function commands.info()
  local info = require("stet").info()
  local way = info.backend == "module" and "the C module" or "the command " .. info.command .. " (" .. info.why .. ")"
  return "version " .. info.version .. " through " .. way
end

--- The names of the subcommands, in order.
function M.subcommands()
  local out = vim.tbl_keys(commands)
  table.sort(out)
  return out
end

--- Runs `:Stet ...`; `args` is what nvim_create_user_command gives.
function M.command(args)
  local name = args.fargs[1]
  local run = commands[name]
  local message, level
  if #args.fargs ~= 1 or not run then
    message = (run and "'" .. name .. "' takes no argument" or "no subcommand " .. vim.inspect(name)) .. "; there are "
      .. table.concat(M.subcommands(), ", ")
    level = vim.log.levels.ERROR
  else
    local with_range = args.range > 0
    local ok
    ok, message, level = pcall(run, args, with_range and args.line1 - 1 or nil, with_range and args.line2 - 1 or nil)
    level = ok and level or not ok and vim.log.levels.ERROR or nil
  end
  message = tostring(message):gsub("^stet: ", "")
  vim.notify("stet: " .. message, level or vim.log.levels.INFO)
end

--- Completes the subcommand.
function M.complete(lead, line)
  if line:match("^%s*%S*Stet!?%s+%S*$") then
    return vim.tbl_filter(function(name)
      return vim.startswith(name, lead)
    end, M.subcommands())
  end
  return {}
end

return M
