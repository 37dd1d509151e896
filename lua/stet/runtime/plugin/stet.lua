-- Defines :Stet and nothing else; the rest is loaded when the command runs.
if vim.g.loaded_stet then
  return
end
vim.g.loaded_stet = true

vim.api.nvim_create_user_command("Stet", function(args)
  require("stet.nvim").command(args)
end, {
  nargs = "+",
  range = true,
  bang = true,
  desc = "stet: clean a news article, show its suspects",
  complete = function(lead, line)
    return require("stet.nvim").complete(lead, line)
  end,
})
