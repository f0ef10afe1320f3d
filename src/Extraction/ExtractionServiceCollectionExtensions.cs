using Extraction;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the pipeline with dependency injection.</summary>
public static class ExtractionServiceCollectionExtensions
{
    /// <summary>Adds one <see cref="ExtractionPipeline"/> for the whole application.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configure">Replaces stages; null for the default pipeline.</param>
    public static IServiceCollection AddExtraction(this IServiceCollection services, Action<ExtractionPipelineBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(_ =>
        {
            var builder = ExtractionPipeline.CreateBuilder();
            configure?.Invoke(builder);
            return builder.Build();
        });
        return services;
    }
}
