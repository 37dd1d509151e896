--- What every test in Neovim starts from: this tree on the runtime path as a plugin manager would put it, the C module of $BUILD.

local root = vim.fn.getcwd()
local build = os.getenv("BUILD") or root .. "/build"
vim.opt.runtimepath:prepend(root)
package.cpath = build .. "/5.1/?.so;" .. package.cpath
package.path = root .. "/tests/lua/?.lua;" .. package.path
vim.opt.swapfile = false
vim.opt.shada = ""

local M = { notify = vim.notify }

--- Messages that the plugin showed, newest last.
M.messages = {}
vim.notify = function(message, level)
  M.messages[#M.messages + 1] = { text = message, level = level }
end

function M.last_message()
  local m = M.messages[#M.messages]
  return m and m.text, m and m.level
end

--- A new buffer in the current window with these lines.
function M.buffer(text, commands)
  vim.cmd("enew!")
  for _, command in ipairs(commands or {}) do
    vim.cmd(command)
  end
  local buf = vim.api.nvim_get_current_buf()
  vim.api.nvim_buf_set_lines(buf, 0, -1, true, vim.split(text, "\n", { plain = true }))
  -- what was typed before belongs to another undo step
  vim.cmd("let &undolevels = &undolevels")
  return buf
end

function M.text(buf)
  return table.concat(vim.api.nvim_buf_get_lines(buf or 0, 0, -1, true), "\n")
end

_G.support = M
return M
