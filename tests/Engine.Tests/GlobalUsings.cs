global using Peakend.Engine.Interactions;
global using Peakend.Engine.Statistics;
global using TestResult = Peakend.Engine.Statistics.TestResult;
