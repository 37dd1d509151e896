--- stet.nvim: stet in Neovim, from 0.7 on.
--
-- Functions here answer what they did, or nil and a message; only the command layer (commands.lua) talks to the person. Nothing is
-- loaded before it is asked for: the plugin file defines one command and <Plug> mappings, and no keys.

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

--- Cleans the buffer, or its lines first_row..last_row (from 0, both inside; the whole buffer is still read, for context). Answers
--- {dropped, mended, edits}, or nil and a message.
function M.clean(buf, first_row, last_row)
  local buffer = require("stet.nvim.buffer")
  buf = buffer.number(buf)
  local read, message = buffer.read_to_change(buf)
  if not read then
    return nil, message
  elseif not first_row and read.text:find("%S") and not read.doc.text:find("%S") then
    return nil, "nothing would be left of this text; it was not changed"
  end
  return buffer.make(buf, read, buffer.inside(read, read.doc.edits, first_row, last_row))
end

--- Reads the buffer as a web page and opens its article as Markdown in a new buffer. Answers that buffer and the document, or nil
--- and a message.
function M.read(buf)
  local buffer = require("stet.nvim.buffer")
  buf = buffer.number(buf)
  local text = table.concat(vim.api.nvim_buf_get_lines(buf, 0, -1, true), "\n")
  if not text:find("<[%a!]") then
    return nil, "there is no HTML in this buffer"
  end
  local options = buffer.options(buf, { format = "html", to = "markdown" })
  local ok, article, doc = pcall(require("stet").clean, text, options)
  if not ok or not article then
    return nil, tostring(ok and doc or article)
  end
  vim.cmd("new")
  local new = vim.api.nvim_get_current_buf()
  vim.api.nvim_buf_set_lines(new, 0, -1, true, vim.split((article:gsub("\n$", "")), "\n", { plain = true }))
  vim.api.nvim_buf_set_option(new, "filetype", "markdown")
  vim.api.nvim_buf_set_option(new, "modified", false)
  return new, doc
end

--- Functions of their own files, under one roof: tag, untag (tag.lua), names, rename (names.lua), review, finish, cancel
--- (review.lua), suspects, fix (suspects.lua).
for name, from in pairs({
  tag = "tag", untag = "tag", names = "names", rename = "names", review = "review", finish = "review", cancel = "review",
  suspects = "suspects", fix = "suspects",
}) do
  local own = ({ names = "find", review = "open" })[name] or name
  M[name] = function(...)
    return require("stet.nvim." .. from)[own](...)
  end
end

--- The namespace of the suspects' diagnostics.
function M.namespace()
  return require("stet.nvim.suspects").namespace()
end

--- For a status line: what is open or was found in the buffer; "" where nothing was asked for.
function M.statusline(buf)
  local notes = vim.b[buf or 0].stet
  if not notes then
    return ""
  end
  local out = {}
  for _, key in ipairs({ "review", "entities", "names", "suspects" }) do
    if notes[key] then
      out[#out + 1] = key == "review" and "review " .. notes[key] or notes[key] .. " " .. key
    end
  end
  return #out > 0 and "stet: " .. table.concat(out, ", ") or ""
end

--- The names of the subcommands, in order.
function M.subcommands()
  return require("stet.nvim.commands").names()
end

--- Runs `:Stet ...`; `args` is what nvim_create_user_command gives.
function M.command(args)
  require("stet.nvim.commands").run(args)
end

--- The keys of an operator that runs `:Stet` with a subcommand over the lines of a motion.
function M.operator(name, motion)
  vim.go.operatorfunc = "v:lua.require'stet.nvim'.over_" .. name
  return "g@" .. (motion or "")
end

for _, name in ipairs({ "clean", "fix" }) do
  M["over_" .. name] = function()
    vim.cmd("'[,']Stet " .. name)
  end
end

--- Completes the subcommand.
function M.complete(lead, line)
  if line:match("St%a*!?%s+%S*$") then
    return vim.tbl_filter(function(name)
      return vim.startswith(name, lead)
    end, M.subcommands())
  end
  return {}
end

return M
