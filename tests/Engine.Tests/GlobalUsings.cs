global using Peakend.Engine.Interactions;
global using Peakend.Engine.Statistics;
