--- stet as it was installed, in a clean home, with nothing of this tree on any path: STET_FROM is the folder it must come from.

local function check()
  local stet = require("stet")
  local file, from = debug.getinfo(stet.clean, "S").source:sub(2), os.getenv("STET_FROM")
  file, from = vim.loop.fs_realpath(file), vim.loop.fs_realpath(from)
  assert(file:sub(1, #from) == from, "it comes from " .. file)
  local info = stet.info()
  assert(info.backend == "module", info.why)
  assert(vim.fn.exists(":Stet") == 2, "there is no :Stet")

  local said = "The hall &amp; the street were full of people on that night."
  vim.api.nvim_buf_set_lines(0, 0, -1, true, { said })
  vim.cmd("Stet clean")
  assert(vim.api.nvim_get_current_line() == said:gsub("amp;", ""), vim.api.nvim_get_current_line())
  assert(vim.fn.maparg("<Plug>(stet-review)", "n") ~= "", "there are no mappings")
  vim.cmd("help stet-commands")
  assert(vim.fn.expand("%:t") == "stet.txt", "there is no help")
  vim.cmd("checkhealth stet")
  local report = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), "\n")
  assert(report:find("C module", 1, true) and not report:find("ERROR"), report)
end

local ok, message = xpcall(check, debug.traceback)
io.stdout:write(ok and "\nok 1 - it works\n" or "\nnot ok 1 - it works\n# " .. message:gsub("\n", "\n# ") .. "\n", "1..1\n")
vim.cmd(ok and "qall!" or "cquit 1")
