-- Defines :Stet and its <Plug> mappings; the rest is loaded when one of them runs.
if vim.g.loaded_stet then
  return
end
vim.g.loaded_stet = true

vim.api.nvim_create_user_command("Stet", function(args)
  require("stet.nvim").command(args)
end, {
  nargs = "*",
  range = true,
  bang = true,
  bar = true,
  desc = "stet: clean and tag a news article",
  complete = function(lead, line)
    return require("stet.nvim").complete(lead, line)
  end,
})

local function map(name, run)
  vim.api.nvim_set_keymap("n", "<Plug>(stet-" .. name .. ")", "", { noremap = true, silent = true, callback = run })
end

for _, name in ipairs({ "clean", "tag", "untag", "names", "review", "finish", "suspects", "fix" }) do
  map(name, function()
    vim.cmd("Stet " .. name)
  end)
  vim.api.nvim_set_keymap("x", "<Plug>(stet-" .. name .. ")", ":Stet " .. name .. "<CR>", { noremap = true, silent = true })
end
-- operators, which `.` repeats: over the lines of a motion, and over the cursor's line
for name, keys in pairs({ ["clean-over"] = "'clean'", ["fix-over"] = "'fix'", fix = "'fix', 'l'" }) do
  local operator = "v:lua.require'stet.nvim'.operator(" .. keys .. ")"
  vim.api.nvim_set_keymap("n", "<Plug>(stet-" .. name .. ")", operator, { noremap = true, silent = true, expr = true })
end
map("cancel", function()
  vim.cmd("Stet! review")
end)
for name, args in pairs({
  next = { "move", 1 }, prev = { "move", -1 }, accept = { "decide", true }, refuse = { "decide", false },
  ["accept-kind"] = { "decide_kind", true }, ["refuse-kind"] = { "decide_kind", false },
  ["accept-all"] = { "decide_kind", true, true },
}) do
  map(name, function()
    local _, message = require("stet.nvim.review")[args[1]](args[2], args[3])
    if message then
      vim.notify("stet: " .. message, vim.log.levels.WARN)
    end
  end)
end
