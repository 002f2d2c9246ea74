using Peakend.Jobs.Commands;

return await PeakendCommand.InvokeAsync(args, Console.Out, Console.Error);
